import { operations } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { createSimulatedService, type SimulatedService } from '../../src/index.ts'

type Fields = Readonly<Record<string, string>>

const booking: Fields = {
  topic: 'a',
  meeting_capacity: '25',
  start_time: '2026-11-30 10:00:00',
  duration: '45',
}

/** Sends wire fields as they are to one operation, past the client's own checks. */
async function send(
  { transport }: SimulatedService,
  operation: 'instant' | 'schedule' | 'update' | 'get',
  fields: Fields,
): Promise<{ readonly status: number; readonly data?: Readonly<Record<string, unknown>> }> {
  const { path, safety } = operations[operation]
  return (await transport.send({ operation, path, safety, fields })) as never
}

/** A service whose clock stands before the booking, and the number of the meeting booked there. */
async function booked(fields: Fields = {}): Promise<{ service: SimulatedService; id: string }> {
  const service = createSimulatedService({ clock: () => Date.UTC(2026, 10, 23) })
  const { data } = await send(service, 'schedule', { ...booking, ...fields })
  return { service, id: String(data?.['meeting_id']) }
}

const flagsOf = {
  instant: [
    'option_jbh',
    'mute_upon_entry',
    'use_pmi',
    'option_host_video',
    'option_participants_video',
    'allow_live_streaming',
    'waiting_room',
  ],
  schedule: [
    'mute_upon_entry',
    'use_pmi',
    'option_host_video',
    'option_participants_video',
    'allow_live_streaming',
    'waiting_room',
    'enable_webinar',
  ],
  update: ['mute_upon_entry', 'allow_live_streaming', 'waiting_room'],
} as const

describe.each(['instant', 'schedule', 'update'] as const)('%s', (operation) => {
  it.each(flagsOf[operation])('refuses %s that is neither true nor false', async (flag) => {
    const { service, id } = await booked()
    const request = { ...booking, id, [flag]: 'maybe' }
    expect(await send(service, operation, request)).toMatchObject({ status: 400 })
    expect(await send(service, operation, { ...request, [flag]: 'true' })).toMatchObject({ status: 200 })
    expect(await send(service, operation, { ...request, [flag]: 'false' })).toMatchObject({ status: 200 })
  })

  it('refuses a recording that is neither cloud nor none', async () => {
    const { service, id } = await booked()
    const request = { ...booking, id }
    expect(await send(service, operation, { ...request, recording: 'dvd' })).toMatchObject({ status: 400 })
    expect(await send(service, operation, { ...request, recording: 'cloud' })).toMatchObject({ status: 200 })
    expect(await send(service, operation, { ...request, recording: 'none' })).toMatchObject({ status: 200 })
  })

  it('counts the bytes of user_key before white space is cut off', async () => {
    const { service, id } = await booked()
    const request = { ...booking, id }
    const userKey = { user_key: ` ${'k'.repeat(200)}` }
    expect(await send(service, operation, { ...request, ...userKey })).toMatchObject({ status: 400 })
  })
})

it.each([
  'mute_upon_entry',
  'option_host_video',
  'option_participants_video',
  'allow_live_streaming',
  'waiting_room',
])('a webinar has no %s', async (option) => {
  const service = createSimulatedService()
  const webinar = { ...booking, enable_webinar: 'true' }
  expect(await send(service, 'schedule', { ...webinar, [option]: 'true' })).toMatchObject({ status: 400 })
  expect(await send(service, 'schedule', { ...webinar, [option]: 'false' })).toMatchObject({ status: 400 })
  expect(await send(service, 'schedule', webinar)).toMatchObject({ status: 200 })
  expect(
    await send(service, 'schedule', { ...booking, enable_webinar: 'false', [option]: 'true' }),
  ).toMatchObject({ status: 200 })
})

it('update turns the live stream off and on again', async () => {
  const { service, id } = await booked({ allow_live_streaming: 'true' })
  const change = { id, start_time: booking['start_time'] ?? '', duration: '45' }
  await send(service, 'update', { ...change, allow_live_streaming: 'false' })
  const off = { allow_live_streaming: 'false', play_addr: '', watch_url: '' }
  expect(await send(service, 'get', { meeting_id: id })).toMatchObject({ data: off })
  await send(service, 'update', change)
  expect(await send(service, 'get', { meeting_id: id })).toMatchObject({ data: off })
  await send(service, 'update', { ...change, allow_live_streaming: 'true' })
  expect(await send(service, 'get', { meeting_id: id })).toMatchObject({
    data: { allow_live_streaming: 'true', play_addr: expect.stringContaining('http') as string },
  })
})
