import {
  isUmeetingError,
  type MeetingClient,
  type OperationName,
  operations,
  type ScheduledMeetingInput,
} from '@umeeting/core'
import { assertNoSecret, faultKinds } from '@umeeting/testing'
import { describe, expect, it } from 'vitest'
import type { TransportEvent } from '../../src/index.ts'
import { connected } from './connected.ts'

const credentials = { apiKey: 'kéy+of/desk 7&x', apiSecret: 'sécret/7f3a=% 会+密' } as const
const PASSWORD = 'pass/word+42 密码'

const meeting: ScheduledMeetingInput = {
  topic: 'Review',
  capacity: 25,
  start: '2026-11-30 10:00:00',
  durationMinutes: 45,
  password: PASSWORD,
  userKey: 'order-7',
}

const { topic, start, durationMinutes, password } = meeting
const personal = { topic, start, durationMinutes, password }

/** Every operation of the client, asked of a meeting that is there. */
const calls: { readonly [Name in OperationName]: (client: MeetingClient, id: string) => Promise<unknown> } = {
  instant: async (client) => client.instant({ topic: 'Now', capacity: 25 }),
  schedule: async (client) => client.schedule(meeting),
  update: async (client, id) =>
    client.update({ id, start: meeting.start, durationMinutes: 60, password: PASSWORD }),
  get: async (client, id) => client.get(id),
  end: async (client, id) => client.end(id),
  delete: async (client, id) => client.delete(id),
  list: async (client) => client.list(),
  history: async (client) => client.history(),
  token: async (client, id) => client.token(id),
  resetCapacity: async (client, id) => client.resetCapacity(id, 100),
  getStartUrl: async (client, id) => client.getStartUrl(id),
  deleteLive: async (client) => client.deleteLive('1'),
  freeRooms: async (client) => client.freeRooms({ capacity: 25, start: meeting.start, durationMinutes: 45 }),
  rooms: async (client) => client.rooms(),
  meetingDetail: async (client, id) => client.meetingDetail(id, { type: 'past' }),
  licensing: async (client) => client.licensing(),
  personalInstant: async (client) =>
    client.personalInstant({ hostId: 'host-7', topic: 'Now', password: PASSWORD }),
  personalSchedule: async (client) => client.personalSchedule({ hostId: 'host-7', ...personal }),
  personalUpdate: async (client, id) => client.personalUpdate({ id, ...personal }),
  personalGet: async (client, id) => client.personalGet(id),
  personalEnd: async (client, id) => client.personalEnd(id),
  personalDelete: async (client, id) => client.personalDelete(id),
}

it('every operation of the service is among the calls', () => {
  expect(Object.keys(calls).toSorted()).toEqual(Object.keys(operations).toSorted())
})

describe.each(faultKinds)('no secret in any error, cause, event or answer: %s', (fault) => {
  it.each(Object.entries(calls))('%s', async (_, call) => {
    const events: TransportEvent[] = []
    const { client, faults } = connected(
      { credentials },
      { timeoutMs: 60, onEvent: (event) => events.push(event) },
    )
    // Only what never ends may run into the short time of the calls that follow.
    const { meeting: booked } = await client.schedule(meeting, { timeoutMs: 100_000 })
    const secrets = [credentials.apiKey, credentials.apiSecret, PASSWORD, ...revealed(booked)]
    expect(secrets).toHaveLength(6)
    faults.set(Array.from({ length: 4 }, () => fault))
    const outcome: unknown = await call(client, booked.id).catch((error: unknown) => error)
    expect(!(outcome instanceof Error) || isUmeetingError(outcome)).toBe(true)
    expect(events.length).toBeGreaterThan(2)
    for (const secret of secrets) {
      for (const shown of [outcome, events]) assertNoSecret(secret, shown)
    }
  })
})

function revealed(booked: Awaited<ReturnType<MeetingClient['schedule']>>['meeting']): readonly string[] {
  return [booked.hostKey, booked.token, booked.startUrl].map((secret) => secret?.reveal() ?? '')
}
