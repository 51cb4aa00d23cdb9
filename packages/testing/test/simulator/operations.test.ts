import {
  createMeetingClient,
  type OperationName,
  operations,
  type ScheduledMeetingInput,
} from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { createSimulatedService, type SimulatedServiceOptions } from '../../src/index.ts'

const MINUTE = 60_000
/** Monday, 2026-11-30, 08:00 in Shanghai. */
const MORNING = Date.UTC(2026, 10, 30)

/** A service whose time stands still until it is moved, with a client. */
function simulated(options: SimulatedServiceOptions = {}) {
  let now = MORNING
  const service = createSimulatedService({ clock: () => now, ...options })
  return {
    service,
    client: createMeetingClient(service.transport),
    moveTo: (instant: number) => (now = instant),
    /** A call as it is, past the client's own checks. */
    send: async (operation: OperationName, fields: Readonly<Record<string, string>>) => {
      const { path, safety } = operations[operation]
      return service.transport.send({ operation, path, safety, fields })
    },
  }
}

const standUp: ScheduledMeetingInput = {
  topic: '站会',
  capacity: 25,
  start: '2026-11-30 10:00:00',
  durationMinutes: 45,
  userKey: 'desk-7',
  password: 'pass',
}
const daily: ScheduledMeetingInput = {
  ...standUp,
  recurrence: { kind: 'daily' },
  end: { kind: 'count', count: 3 },
}

/** A meeting that is booked for three days, with all that its answer holds. */
async function booked() {
  const at = simulated()
  const { meeting, occurrences } = await at.client.schedule({ ...daily, liveStreaming: true })
  return { ...at, meeting, occurrences, id: meeting.id }
}

const numberOfOperations = Object.keys(operations).length

describe('every operation answers what its reader reads', () => {
  it('schedule and get: what was booked, and its dates', async () => {
    const { client, meeting, occurrences, id } = await booked()
    expect(occurrences.map(({ localStart }) => localStart)).toEqual([
      '2026-11-30 10:00:00',
      '2026-12-01 10:00:00',
      '2026-12-02 10:00:00',
    ])
    // The documented sample's own start_time.
    expect(meeting).toMatchObject({ start: undefined, readyMinutes: 15, muteUponEntry: false })
    expect(await client.get(id)).toMatchObject({
      id,
      topic: '站会',
      start: '2026-11-30 10:00:00',
      durationMinutes: 45,
      capacity: 25,
      status: 'booked',
      deleted: false,
      userKey: 'desk-7',
      liveStreaming: true,
    })
  })

  it('token: the one that the booking had', async () => {
    const { client, meeting, id } = await booked()
    expect((await client.token(id)).token.reveal()).toBe(meeting.token?.reveal())
  })

  it('deleteLive, resetCapacity and update: each changes what it names', async () => {
    const { client, meeting, id } = await booked()
    await client.deleteLive(meeting.liveId ?? '')
    expect(await client.get(id)).toMatchObject({ liveStreaming: false, capacity: 25 })
    await client.resetCapacity(id, 100)
    expect(await client.get(id)).toMatchObject({ capacity: 100, topic: '站会' })
    await client.update({ id, start: '2026-12-01 11:00:00', durationMinutes: 60, topic: 'Later' })
    expect(await client.get(id)).toMatchObject({ topic: 'Later', start: '2026-12-01 11:00:00' })
  })

  it('getStartUrl, meetingDetail, freeRooms and rooms: of a meeting that runs', async () => {
    const { client, moveTo, id } = await booked()
    moveTo(MORNING + 150 * MINUTE)
    expect(await client.getStartUrl(id)).toHaveProperty('startUrl')
    expect(await client.meetingDetail(id, { type: 'running' })).toMatchObject({ id, participantsCount: 2 })
    const query = { capacity: 25, start: '2026-11-30 10:44:59', durationMinutes: 31 }
    expect(await client.freeRooms(query)).toMatchObject({ total: 50, free: 49 })
    const rooms = await client.rooms()
    expect(rooms).toHaveLength(72)
    expect(rooms.flatMap(({ meetings = [] }) => meetings)).toMatchObject([
      { id, capacity: 25, status: 'running' },
    ])
  })

  it('licensing: the rooms of each capacity', async () => {
    const { client } = await booked()
    expect((await client.licensing()).rooms).toEqual([
      { capacity: 25, count: 50 },
      { capacity: 100, count: 20 },
      { capacity: 500, count: 2 },
    ])
  })

  it('list, end, history and delete: from what is booked to what is over and gone', async () => {
    const { client, service, id } = await booked()
    expect((await client.list({ userKey: 'desk-7' })).meetings).toMatchObject([{ id, type: 'scheduled' }])
    await client.end(id)
    expect((await client.history()).meetings).toMatchObject([{ id, status: 'ended', joinUrl: undefined }])
    await client.delete(id)
    expect(await client.get(id)).toMatchObject({ deleted: true, status: 'cancelled' })
    expect(service.meetings()).toMatchObject([{ id, deleted: true }])
  })

  it('and none of them is missing', async () => {
    const { send } = simulated()
    const answers = await Promise.all(
      Object.values(operations).map(async ({ name, readAnswer }: (typeof operations)[OperationName]) =>
        readAnswer(await send(name as OperationName, { id: '1', meeting_id: '1' })),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(numberOfOperations)
  })
})

it('a meeting that does not recur is answered without occurrences, and with its start', async () => {
  const { client } = simulated()
  const { meeting, occurrences } = await client.schedule(standUp)
  expect(meeting.start).toBe('2026-11-30 10:00:00')
  expect(occurrences).toEqual([])
})

it('an instant meeting begins now, and gets three occurrences where it recurs', async () => {
  const { client } = simulated()
  const { occurrences } = await client.instant({ topic: 'Now', capacity: 25, recurrence: { kind: 'daily' } })
  expect(occurrences.map(({ startsAt }) => startsAt - MORNING)).toEqual(
    [0, 1, 2].map((day) => day * 1440 * MINUTE),
  )
})

it('a meeting is booked, runs, is booked again between its occurrences, and is over', async () => {
  const { client, moveTo } = simulated()
  const { meeting } = await client.schedule(daily)
  const first = MORNING + 120 * MINUTE
  const seen: unknown[] = []
  for (const minutes of [-1, 0, 44, 45, 1440, 2880 + 45]) {
    moveTo(first + minutes * MINUTE)
    // Time goes on step by step.
    seen.push((await client.get(meeting.id)).status)
  }
  expect(seen).toEqual(['booked', 'running', 'running', 'booked', 'running', 'ended'])
})

it('the start link is answered from fifteen minutes before an occurrence until its end', async () => {
  const { client, moveTo } = simulated()
  const { meeting } = await client.schedule(standUp)
  const start = MORNING + 120 * MINUTE
  moveTo(start - 15 * MINUTE - 1)
  await expect(client.getStartUrl(meeting.id)).rejects.toMatchObject({ kind: 'service', status: 403 })
  moveTo(start - 15 * MINUTE)
  expect((await client.getStartUrl(meeting.id)).startUrl.reveal()).toContain('zak=')
  moveTo(start + 45 * MINUTE)
  await expect(client.getStartUrl(meeting.id)).rejects.toMatchObject({ kind: 'service', status: 403 })
})

describe.each(['end', 'delete'] as const)('%s', (operation) => {
  it('by a uuid takes that occurrence alone', async () => {
    const { client, service } = simulated()
    const { meeting, occurrences } = await client.schedule(daily)
    await client[operation](occurrences[1]?.uuid ?? '')
    expect(service.meetings()[0]?.occurrences.map(({ state }) => state)).toEqual([
      'kept',
      operation === 'end' ? 'ended' : 'deleted',
      'kept',
    ])
    expect(await client.get(meeting.id)).toMatchObject({ status: 'booked', deleted: false })
  })

  it('by the meeting number takes the whole series', async () => {
    const { client } = simulated()
    const { meeting } = await client.schedule(daily)
    await client[operation](meeting.id)
    expect((await client.list()).meetings).toEqual([])
    expect((await client.history()).meetings).toMatchObject([{ id: meeting.id }])
  })

  it('of what is gone already is refused', async () => {
    const { client } = simulated()
    const { meeting } = await client.schedule(daily)
    await client[operation](meeting.id)
    await expect(client[operation](meeting.id)).rejects.toMatchObject({ kind: 'service', status: 404 })
  })

  it('of every occurrence takes the meeting', async () => {
    const { client } = simulated()
    const { meeting, occurrences } = await client.schedule(daily)
    await Promise.all(occurrences.map(async ({ uuid = '' }) => client[operation](uuid)))
    const status = operation === 'end' ? 'ended' : 'cancelled'
    expect(await client.get(meeting.id)).toMatchObject({ status })
  })
})

describe('rooms', () => {
  it('as many meetings at a time as there are rooms, and one more when one is gone', async () => {
    const { client } = simulated({ capacity: { 25: 2 } })
    const first = await client.schedule(daily)
    await client.schedule({ ...standUp, start: '2026-12-01 10:30:00' })
    const third = { ...standUp, start: '2026-12-01 10:44:00' }
    await expect(client.schedule(third)).rejects.toMatchObject({ kind: 'service', status: 409 })
    await client.delete(first.occurrences[1]?.uuid ?? '')
    await client.schedule(third)
    expect(
      await client.freeRooms({ capacity: 25, start: '2026-12-01 10:45:00', durationMinutes: 31 }),
    ).toMatchObject({
      total: 2,
      free: 0,
    })
  })

  it('a change that finds no room leaves the meeting as it was', async () => {
    const { client, service } = simulated({ capacity: { 25: 1, 100: 0 } })
    const { meeting } = await client.schedule(daily)
    const before = service.meetings()
    await expect(client.resetCapacity(meeting.id, 100)).rejects.toMatchObject({ status: 409 })
    expect(service.meetings()).toEqual(before)
    await expect(client.schedule(standUp)).rejects.toMatchObject({ status: 409 })
  })

  it('a seat count of which there are no rooms is refused', async () => {
    const { client } = simulated()
    await expect(client.schedule({ ...standUp, capacity: 26 })).rejects.toMatchObject({ status: 409 })
  })
})

it('pages hold what was asked for, in whatever types', async () => {
  const { client, send } = simulated()
  for (let day = 1; day <= 5; day++) {
    // In the order of their days.
    await client.schedule({ ...standUp, topic: `${day}`, start: `2026-12-0${day} 10:00:00` })
  }
  const page = await client.list({ pageSize: 2, pageNumber: 2 })
  expect(page.meetings.map(({ topic }) => topic)).toEqual(['3', '4'])
  expect(page).toMatchObject({ totalMeetings: 5, totalPages: 3, hasPreviousPage: true, hasNextPage: true })
  expect(await send('list', {})).toMatchObject({
    data: { page_num: 1, page_size: '30', has_next_page: 'false' },
  })
  expect((await client.list({ userKey: 'another' })).meetings).toEqual([])
})

it.each<readonly [string, Readonly<Record<string, string>>]>([
  ['no topic', { topic: '' }],
  ['a duration of 30', { duration: '30' }],
  ['a user key of 201 bytes', { user_key: `${'会'.repeat(66)}abc` }],
  ['a day that does not exist', { start_time: '2026-02-30 10:00:00' }],
  ['a recurrence without an end', { recurrence_type: '1' }],
  ['a weekday 8', { recurrence_type: '2', weekly_days: '1,8', end_times: '2' }],
  ['half of a pair', { recurrence_type: '3', monthly_week: '2', end_times: '2' }],
  ['an end before the start', { recurrence_type: '1', end_date_time: '2026-01-01' }],
  ['more occurrences than an answer holds', { recurrence_type: '1', end_date_time: '9999-12-31' }],
])('%s is refused, and nothing is booked', async (_, change) => {
  const { send, service } = simulated()
  const fields = { topic: 'a', meeting_capacity: '25', start_time: '2026-11-30 10:00:00', duration: '45' }
  expect(await send('schedule', { ...fields, ...change })).toMatchObject({ status: 400 })
  expect(service.meetings()).toEqual([])
  expect(await send('schedule', fields)).toMatchObject({ status: 200 })
})

it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'the full-width comma of the page',
    { recurrence_type: '2', weekly_days: '1，3' },
    ['2026-11-30', '2026-12-02'],
  ],
  [
    'monthly_day wins',
    { recurrence_type: '3', monthly_day: '5', monthly_week: '1', monthly_week_day: '1' },
    ['2026-12-05', '2027-01-05'],
  ],
  [
    'the end date wins',
    { recurrence_type: '1', end_times: '9', end_date_time: '2026-12-01' },
    ['2026-11-30', '2026-12-01'],
  ],
  ['workdays', { recurrence_type: '1', daily_type: '2' }, ['2026-11-30', '2026-12-01']],
])('%s', async (_, recurrence, days) => {
  const { send } = simulated()
  const booking = { topic: 'a', meeting_capacity: '25', start_time: '2026-11-30 10:00:00', duration: '45' }
  const answer = await send('schedule', { ...booking, end_times: '2', ...recurrence })
  expect(answer).toMatchObject({
    data: { occurrences: days.map((day) => ({ start_time: `${day} 10:00:00` })) },
  })
})

it('wrong credentials are refused, whatever is asked', async () => {
  const service = createSimulatedService()
  const body = new URLSearchParams({ api_key: 'simulated-key', api_secret: 'wrong' })
  const response = await service.fetch('https://any.example/umeeting/licensing', { method: 'POST', body })
  expect(await response.json()).toMatchObject({ status: 401 })
})

async function madeFrom(seed: number) {
  const { client } = simulated({ seed })
  const { meeting, occurrences } = await client.schedule(daily)
  return [meeting.id, meeting.hostKey?.reveal(), ...occurrences.map(({ uuid }) => uuid)]
}

it('the same seed makes the same ids, another one others', async () => {
  expect(await madeFrom(7)).toEqual(await madeFrom(7))
  expect(await madeFrom(7)).not.toEqual(await madeFrom(8))
})
