import { describe, expect, it } from 'vitest'
import { rejection, type Script, scriptedTransport, success } from '../../test/scripted-transport.ts'
import { InvalidRequestError, ServiceError, TransportError } from '../input/errors.ts'
import type { MeetingClient } from './client.ts'
import { createMeetingClient } from './create-meeting-client.ts'
import { type OperationName, operations } from './operations.ts'

const request = { topic: 'Stand-up', capacity: 25, start: '2020-05-18 10:00:00', durationMinutes: 45 }
const daily = { recurrence: { kind: 'daily' }, end: { kind: 'count', count: 3 } } as const

const booked = {
  host_key: '030488',
  join_url: 'https://meet.example/j/1770498237',
  meeting_id: '1770498237',
  start_time: '7',
  token: 'tok-1',
  start_url: 'https://meet.example/s/1770498237?zak=abc',
  shard: 'b',
  occurrences: [
    { start_time: '2020-05-18 10:00:00', uuid: 'one==' },
    { start_time: '2020-05-19 10:00:00', uuid: 'two==' },
    { start_time: '2020-05-20 10:00:00', uuid: 'three==' },
  ],
}

function clientOf(script: Script) {
  const transport = scriptedTransport(script)
  return { calls: transport.calls, client: createMeetingClient(transport) }
}

describe('one method an operation', () => {
  const id = '0177'
  const row = { id, topic: 'Stand-up' }
  const personal = { topic: 'Review', start: '2020-05-18 10:00:00', durationMinutes: 45 }
  const personalFields = { topic: 'Review', start_time: '2020-05-18 10:00:00', duration: '45' }
  const page = { page_num: 1, total_record: 1, total_page: 1, meetings: [row] }

  it.each<[string, (client: MeetingClient) => Promise<unknown>, unknown, string, object, string]>([
    [
      'instant',
      async (c) => c.instant({ topic: 'Now', capacity: 25 }),
      booked,
      'share/instant',
      { topic: 'Now', meeting_capacity: '25' },
      'creating',
    ],
    [
      'schedule',
      async (c) => c.schedule(request),
      booked,
      'share/schedule',
      { topic: 'Stand-up', meeting_capacity: '25', start_time: '2020-05-18 10:00:00', duration: '45' },
      'creating',
    ],
    [
      'update',
      async (c) => c.update({ id, start: request.start, durationMinutes: 45, ...daily }),
      null,
      'share/update',
      {
        id,
        start_time: '2020-05-18 10:00:00',
        duration: '45',
        recurrence_type: '1',
        daily_type: '1',
        end_times: '3',
      },
      'repeatable',
    ],
    ['get', async (c) => c.get(id), { id }, 'share/get', { meeting_id: id }, 'read'],
    ['end', async (c) => c.end('2d3l/so+t==', {}), null, 'share/end', { id: '2d3l/so+t==' }, 'repeatable'],
    ['delete', async (c) => c.delete(id), null, 'share/delete', { id }, 'repeatable'],
    ['list', async (c) => c.list(), page, 'share/list', {}, 'read'],
    [
      'list',
      async (c) => c.list({ userKey: 'desk-7', pageSize: 5, pageNumber: 1 }),
      page,
      'share/list',
      { user_key: 'desk-7', page_size: '5', page_number: '1' },
      'read',
    ],
    [
      'history',
      async (c) => c.history({ pageNumber: 1 }),
      page,
      'share/history',
      { page_number: '1' },
      'read',
    ],
    ['token', async (c) => c.token(id), { token: 't' }, 'share/token', { meeting_id: id }, 'read'],
    [
      'resetCapacity',
      async (c) => c.resetCapacity(id, 50),
      null,
      'share/resetCapacity/0177',
      { meeting_capacity: '50' },
      'repeatable',
    ],
    ['getStartUrl', async (c) => c.getStartUrl(id), { start_url: 'u' }, 'share/getStartUrl', { id }, 'read'],
    ['deleteLive', async (c) => c.deleteLive('123-b'), null, 'live/123-b/delete', {}, 'repeatable'],
    [
      'freeRooms',
      async (c) => c.freeRooms({ capacity: 25, start: request.start, durationMinutes: 45 }),
      { total: 3, free: 1 },
      'share/freeRooms',
      { meeting_capacity: '25', start_time: '2020-05-18 10:00:00', duration: '45' },
      'read',
    ],
    ['rooms', async (c) => c.rooms(), [], 'share/rooms', {}, 'read'],
    [
      'meetingDetail',
      async (c) => c.meetingDetail(id, { type: 'past', pageSize: 9 }),
      { id },
      'share/meetingdetail',
      { meeting_id: id, type: '2', page_size: '9' },
      'read',
    ],
    [
      'meetingDetail',
      async (c) => c.meetingDetail(id, { type: 'running', pageNumber: 2 }),
      { id },
      'share/meetingdetail',
      { meeting_id: id, type: '1', page_number: '2' },
      'read',
    ],
    ['licensing', async (c) => c.licensing(), {}, 'licensing', {}, 'read'],
    [
      'personalInstant',
      async (c) => c.personalInstant({ hostId: 'h-7', topic: 'Now', webinar: true }),
      booked,
      'private/instant',
      { host_id: 'h-7', topic: 'Now', webinar: 'true' },
      'creating',
    ],
    [
      'personalSchedule',
      async (c) =>
        c.personalSchedule({ ...personal, hostId: 'h-7', password: 'sesame', muteUponEntry: false }),
      booked,
      'private/schedule',
      { ...personalFields, host_id: 'h-7', password: 'sesame', mute_upon_entry: 'false' },
      'creating',
    ],
    [
      'personalUpdate',
      async (c) => c.personalUpdate({ ...personal, id }),
      null,
      'private/update',
      { ...personalFields, id },
      'repeatable',
    ],
    ['personalGet', async (c) => c.personalGet(id), { id }, 'private/get', { meeting_id: id }, 'read'],
    ['personalEnd', async (c) => c.personalEnd(id), null, 'private/end', { id }, 'repeatable'],
    ['personalDelete', async (c) => c.personalDelete(id), null, 'private/delete', { id }, 'repeatable'],
  ])('%s is one call', async (operation, call, data, path, fields, safety) => {
    const { calls, client } = clientOf(() => success(data))
    await call(client)
    expect(calls).toEqual([{ operation, path, fields, safety }])
  })

  it('each operation of the list is named as its key', () => {
    const keys = Object.keys(operations) as readonly OperationName[]
    expect(keys.map((key) => operations[key].name)).toEqual(keys)
  })

  it('the client has a method for each operation, and no other call but those', () => {
    const { client } = clientOf(() => success())
    const composed = ['dialect', 'listAll', 'historyAll', 'recoverCreated', 'checkAvailability']
    expect(new Set(Object.keys(client))).toEqual(new Set([...Object.keys(operations), ...composed]))
  })

  it.each([
    { what: 'a host', change: { hostId: undefined } },
    { what: 'a start', change: { start: undefined } },
    { what: 'more than 30 minutes', change: { durationMinutes: 30 } },
    { what: 'its own keys alone', change: { capacity: 25 } },
    { what: 'no recurrence', change: { recurrence: { kind: 'daily' } } },
  ])('a meeting of a personal account takes $what, or is not sent', async ({ change }) => {
    const { calls, client } = clientOf(() => success(booked))
    const meeting = { ...personal, hostId: 'h-7', ...change } as never
    expect(await rejection(client.personalSchedule(meeting))).toBeInstanceOf(InvalidRequestError)
    expect(calls).toEqual([])
  })

  it('a password of a personal account that can not be one is not repeated', async () => {
    const { client } = clientOf(() => success(booked))
    const meeting = { ...personal, hostId: 'h-7', password: 'sesame\uD800' }
    expect(String(await rejection(client.personalSchedule(meeting)))).not.toContain('sesame')
  })

  it.each([
    { start_time: '2020-05-18 10:00:00', verdict: 'exact' },
    { start_time: '2020-05-18 02:00:00', verdict: 'different' },
    { start_time: '7', verdict: undefined },
  ])('a personal meeting answered with $start_time is $verdict', async ({ start_time, verdict }) => {
    const { client } = clientOf(() => success({ meeting_id: '1', start_time }))
    const { meeting, reconciliation } = await client.personalSchedule({ ...personal, hostId: 'h-7' })
    expect(meeting.id).toBe('1')
    expect(reconciliation?.verdict).toBe(verdict)
  })

  it('schedule answers the meeting with its occurrences', async () => {
    const { client } = clientOf(() => success(booked))
    const { meeting, occurrences } = await client.schedule({ ...request, ...daily })
    expect(meeting.id).toBe('1770498237')
    expect(meeting.start).toBeUndefined()
    expect(meeting.extra).toEqual({ start_time: '7', shard: 'b' })
    expect(meeting.hostKey?.reveal()).toBe('030488')
    expect(occurrences.map(({ number, startsAt, uuid }) => [number, startsAt, uuid])).toEqual([
      [1, Date.UTC(2020, 4, 18, 2), 'one=='],
      [2, Date.UTC(2020, 4, 19, 2), 'two=='],
      [3, Date.UTC(2020, 4, 20, 2), 'three=='],
    ])
  })

  it('update answers the predicted occurrences, or undefined where it says nothing of the recurrence', async () => {
    const { client } = clientOf(() => success())
    const change = { id, start: request.start, durationMinutes: 45 }
    const { occurrences } = await client.update({ ...change, ...daily })
    expect([...(occurrences ?? [])].map(({ localStart }) => localStart)).toEqual(
      booked.occurrences.map(({ start_time }) => start_time),
    )
    expect((await client.update(change)).occurrences).toBeUndefined()
    const plain = await client.update({ ...change, recurrence: { kind: 'once' } })
    expect([...(plain.occurrences ?? [])].map(({ number }) => number)).toEqual([1])
  })
})

describe('what goes wrong', () => {
  it.each<[string, (client: MeetingClient) => Promise<unknown>]>([
    ['a request', async (c) => c.schedule({ ...request, durationMinutes: 30 })],
    ['an empty id', async (c) => c.get('')],
    ['a path in an id', async (c) => c.deleteLive('../share/delete')],
    ['two dots as an id', async (c) => c.resetCapacity('..', 5)],
    ['a capacity', async (c) => c.resetCapacity('1', 0)],
    ['a page', async (c) => c.list({ pageNumber: 0 })],
  ])('%s that is refused here is not sent', async (_, call) => {
    const { calls, client } = clientOf(() => success())
    expect(await rejection(call(client))).toBeInstanceOf(InvalidRequestError)
    expect(calls).toEqual([])
  })

  it('a dialect that is none is refused at once', () => {
    const transport = scriptedTransport(() => success())
    expect(() => createMeetingClient(transport, { dialect: { zone: 'Mars/Olympus' } })).toThrow(
      InvalidRequestError,
    )
  })

  it('a refusal of the service is a ServiceError with its words', async () => {
    const { client } = clientOf(() => ({ status: 4103, message: 'no room of that capacity' }))
    expect(await rejection(client.schedule(request))).toMatchObject({
      kind: 'service',
      operation: 'schedule',
      status: 4103,
      serviceMessage: 'no room of that capacity',
    })
  })

  it('a refusal that repeats the password does not show it', async () => {
    const password = 'p&ss wörd'
    const { client } = clientOf(({ fields }) => ({
      status: 400,
      message: `bad password ${fields['password']} (${encodeURIComponent(password)})`,
    }))
    const error = (await rejection(client.schedule({ ...request, password }))) as ServiceError
    expect(error.message).toContain('bad password [redacted] ([redacted])')
    expect(error.serviceMessage).not.toContain('p&ss')
  })

  it.each<[string, (client: MeetingClient) => Promise<unknown>, string]>([
    ['schedule', async (c) => c.schedule(request), 'unknown'],
    ['instant', async (c) => c.instant({ topic: 'Now', capacity: 25 }), 'unknown'],
    ['get', async (c) => c.get('1'), 'answered'],
    ['end', async (c) => c.end('1'), 'answered'],
  ])('an answer of %s that can not be read says what it means for the call', async (_, call, delivery) => {
    const { calls, client } = clientOf(() => '<html>')
    expect(await rejection(call(client))).toMatchObject({ kind: 'malformed-answer', delivery })
    expect(calls).toHaveLength(1)
  })

  it('a creating call is not repeated, whatever becomes of it', async () => {
    const lost = new TransportError('schedule', 'unknown', 'ECONNRESET')
    const { calls, client } = clientOf(() => {
      throw lost
    })
    expect(await rejection(client.schedule(request))).toBe(lost)
    expect(calls).toHaveLength(1)
  })

  it('what a transport throws that is no error of this project is replaced, for it may hold the request', async () => {
    const { client } = clientOf(({ fields }) => {
      throw new TypeError(`cannot send ${JSON.stringify(fields)}`)
    })
    const error = await rejection(client.schedule({ ...request, password: 'sesame' }))
    expect(error).toEqual(new TransportError('schedule', 'unknown', 'TypeError'))
    expect((error as Error).cause).toBeUndefined()
  })

  it('a call that was cancelled before is not sent', async () => {
    const { calls, client } = clientOf(() => success())
    const error = await rejection(client.schedule(request, { signal: AbortSignal.abort() }))
    expect(error).toMatchObject({ kind: 'transport', delivery: 'not-sent', reason: 'aborted' })
    expect(calls).toEqual([])
  })

  it('the signal reaches the transport', async () => {
    const { signal } = new AbortController()
    const { client } = clientOf((_, options) => {
      expect(options.signal).toBe(signal)
      return success({ id: '1' })
    })
    await client.get('1', { signal })
  })
})

/** A transport that takes so many attempts before the answer comes. */
const afterAttempts =
  (attempts: number, answer: unknown): Script =>
  (_, { onAttempt }) => {
    for (let attempt = 1; attempt <= attempts; attempt++) onAttempt?.(attempt)
    return answer
  }

describe('"no such meeting" in answer to a removal', () => {
  const gone = { status: 300, message: '会议不存在' }
  it.each<[string, (client: MeetingClient) => Promise<unknown>]>([
    ['end', async (c) => c.end('1')],
    ['delete', async (c) => c.delete('1')],
    ['deleteLive', async (c) => c.deleteLive('1')],
  ])('is success of %s where the call was repeated, and a refusal where it was not', async (_, call) => {
    expect(await rejection(call(clientOf(afterAttempts(2, gone)).client))).toHaveProperty('fulfilled')
    expect(await rejection(call(clientOf(afterAttempts(1, gone)).client))).toBeInstanceOf(ServiceError)
  })

  it('is a refusal of all that is no removal', async () => {
    const { client } = clientOf(afterAttempts(2, gone))
    expect(await rejection(client.get('1'))).toBeInstanceOf(ServiceError)
    expect(await rejection(client.resetCapacity('1', 5))).toBeInstanceOf(ServiceError)
  })
})
