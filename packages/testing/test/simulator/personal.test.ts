import { operations } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { createSimulatedService, type SimulatedServiceOptions } from '../../src/index.ts'

type Fields = Readonly<Record<string, string>>

const MORNING = Date.UTC(2026, 10, 30)

/** A service whose clock stands still, and calls to it as they are. */
function simulated(options: SimulatedServiceOptions = {}) {
  const service = createSimulatedService({ clock: () => MORNING, ...options })
  const send = async (path: string, fields: Fields) =>
    (await service.transport.send({ operation: path, path, safety: 'read', fields })) as {
      readonly status: number
      readonly data?: Readonly<Record<string, unknown>>
    }
  return { service, send }
}

const booking: Fields = {
  host_id: 'host-7',
  topic: '一对一',
  start_time: '2026-11-30 10:00:00',
  duration: '45',
  password: 'pass',
  mute_upon_entry: 'true',
}

async function booked() {
  const { service, send } = simulated()
  const { data } = await send('private/schedule', booking)
  return { service, send, id: String(data?.['meeting_id']) }
}

it('every operation of core has a route', async () => {
  const { service } = simulated()
  const { apiKey, apiSecret } = service.credentials
  const body = new URLSearchParams({ api_key: apiKey, api_secret: apiSecret }).toString()
  const replies = Object.values(operations).map(({ name, path }: { name: string; path: string }) => ({
    name,
    status: service.answer({ method: 'POST', path: `/umeeting/${path}`, body }).head?.status,
  }))
  expect(replies).toEqual(Object.keys(operations).map((name) => ({ name, status: 200 })))
})

describe('a meeting of a personal account', () => {
  it('is booked for its host, without a room and without a recurrence', async () => {
    const { service, send } = simulated({ capacity: {} })
    const recurring = { ...booking, recurrence_type: '1', end_times: '3' }
    const { status, data } = await send('private/schedule', recurring)
    expect(status).toBe(200)
    expect(data).toMatchObject({ host_id: 'host-7', start_time: booking['start_time'] })
    expect(data).not.toHaveProperty('occurrences')
    expect(service.meetings()).toMatchObject([
      { hostId: 'host-7', capacity: undefined, roomId: undefined, occurrences: [{}] },
    ])
  })

  it('is started at once', async () => {
    const { service, send } = simulated()
    const { status } = await send('private/instant', { host_id: 'host-7', topic: 'Now' })
    expect(status).toBe(200)
    expect(service.meetings()).toMatchObject([{ type: 'instant', start: '2026-11-30 08:00:00' }])
  })

  it('is answered by get as it was booked', async () => {
    const { send, id } = await booked()
    expect(await send('private/get', { meeting_id: id })).toMatchObject({
      status: 200,
      data: { id, topic: '一对一', duration: '45', password: 'pass', status: '0', del_flag: '0' },
    })
  })

  it('is changed by update, whose password and mute flag are optional', async () => {
    const { service, send, id } = await booked()
    const change = { id, topic: 'Later', start_time: '2026-12-01 11:00:00', duration: '60' }
    expect(await send('private/update', change)).toEqual({ status: 200, message: 'OK' })
    const changed = { topic: 'Later', start: '2026-12-01 11:00:00', durationMinutes: 60 }
    expect(service.meetings()).toMatchObject([{ ...changed, password: 'pass', muteUponEntry: true }])
    await send('private/update', { ...change, password: 'new', mute_upon_entry: 'false' })
    expect(service.meetings()).toMatchObject([{ ...changed, password: 'new', muteUponEntry: false }])
  })

  it('is ended, and not twice', async () => {
    const { send, id } = await booked()
    expect(await send('private/end', { id })).toMatchObject({ status: 200 })
    expect(await send('private/get', { meeting_id: id })).toMatchObject({ data: { status: '3' } })
    expect(await send('private/end', { id })).toMatchObject({ status: 404 })
  })

  it('is deleted, and not twice', async () => {
    const { send, id } = await booked()
    expect(await send('private/delete', { id })).toMatchObject({ status: 200 })
    expect(await send('private/get', { meeting_id: id })).toMatchObject({ data: { del_flag: '1' } })
    expect(await send('private/delete', { id })).toMatchObject({ status: 404 })
  })

  it('is none of the shared ones, nor they of the personal ones', async () => {
    const { send, id } = await booked()
    expect(await send('share/list', {})).toMatchObject({ data: { meetings: [] } })
    expect(await send('share/get', { meeting_id: id })).toMatchObject({ status: 404 })
    expect(await send('share/delete', { id })).toMatchObject({ status: 404 })
    const shared = await send('share/schedule', { ...booking, meeting_capacity: '25' })
    const sharedId = String(shared.data?.['meeting_id'])
    expect(await send('private/get', { meeting_id: sharedId })).toMatchObject({ status: 404 })
  })
})

it.each([
  { what: 'no host', path: 'private/schedule', change: { host_id: '' } },
  { what: 'no topic', path: 'private/schedule', change: { topic: '' } },
  { what: 'no start', path: 'private/schedule', change: { start_time: '' } },
  { what: 'a duration of 30', path: 'private/schedule', change: { duration: '30' } },
  { what: 'a webinar flag of maybe', path: 'private/schedule', change: { webinar: 'maybe' } },
  { what: 'no host', path: 'private/instant', change: { host_id: '' } },
  { what: 'a mute flag of maybe', path: 'private/instant', change: { mute_upon_entry: 'maybe' } },
  { what: 'no topic', path: 'private/update', change: { topic: '' } },
  { what: 'no start', path: 'private/update', change: { start_time: '' } },
  { what: 'no duration', path: 'private/update', change: { duration: '' } },
  { what: 'a mute flag of maybe', path: 'private/update', change: { mute_upon_entry: 'maybe' } },
])('$path with $what is refused, and nothing changes', async ({ path, change }) => {
  const { service, send, id } = await booked()
  const before = service.meetings()
  expect(await send(path, { ...booking, id, ...change })).toMatchObject({ status: 400 })
  expect(service.meetings()).toEqual(before)
})
