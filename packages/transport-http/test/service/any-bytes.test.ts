import { createMeetingClient, isUmeetingError, type MeetingClient } from '@umeeting/core'
import { runs } from '@umeeting/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createHttpTransport } from '../../src/index.ts'

const start = '2026-11-30 10:00:00'
const booking = { topic: 'a', capacity: 1, start, durationMinutes: 31, userKey: 'k' }

/** Every decoder of an answer, by one call each. */
const calls: readonly ((client: MeetingClient) => Promise<unknown>)[] = [
  async (client) => client.schedule(booking),
  async (client) => client.instant({ topic: 'a', capacity: 1 }),
  async (client) => client.delete('1'),
  async (client) => client.get('1'),
  async (client) => client.list(),
  async (client) => client.history(),
  async (client) => client.token('1'),
  async (client) => client.getStartUrl('1'),
  async (client) => client.freeRooms({ capacity: 1, start, durationMinutes: 31 }),
  async (client) => client.rooms(),
  async (client) => client.licensing(),
  async (client) => client.meetingDetail('1', { type: 'past' }),
  async (client) => client.recoverCreated(booking),
]

const utf8 = new TextEncoder()

/** Any bytes; JSON; and envelopes with a few bytes of them changed. */
const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => utf8.encode(text)),
  fc
    .tuple(
      fc.jsonValue(),
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 3 }),
    )
    .map(([data, changes]) => {
      const bytes = utf8.encode(
        JSON.stringify({
          status: 200,
          message: 'OK',
          data: { meeting_id: '1', occurrences: [data], meetings: [data] },
        }),
      )
      for (const [place, byte] of changes) bytes[place % bytes.length] = byte
      return bytes
    }),
)

it('whatever bytes come as an answer, a call is answered or rejected with a typed error', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBytes,
      fc.constantFrom(200, 200, 200, 400, 429, 500),
      fc.constantFrom('application/json', 'application/json', 'text/html', undefined),
      fc.nat(calls.length - 1),
      async (bytes, status, type, at) => {
        const transport = createHttpTransport({
          apiKey: 'key-0123456789',
          apiSecret: 'secret-0123456789',
          retry: { limit: 0 },
          fetch: async () =>
            Promise.resolve(
              new Response(bytes.slice(), {
                status,
                ...(type !== undefined && { headers: { 'content-type': type } }),
              }),
            ),
        })
        const call = calls[at]
        const outcome: unknown = await call?.(createMeetingClient(transport)).catch((error: unknown) => error)
        expect(!(outcome instanceof Error) || isUmeetingError(outcome)).toBe(true)
      },
    ),
    runs(400, 100_000),
  )
})
