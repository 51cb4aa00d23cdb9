import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMeetingClient } from '../src/client/create-meeting-client.ts'
import { type OperationName, operations } from '../src/client/operations.ts'
import { isUmeetingError } from '../src/input/error-guards.ts'
import { issueText } from '../src/input/issue-text.ts'
import { locales } from '../src/input/locale.ts'
import type { Result } from '../src/input/result.ts'
import {
  decodeInstantMeeting,
  decodeMeetingUpdate,
  decodeScheduledMeeting,
} from '../src/wire/requests/decode-meeting.ts'
import {
  parseInstantMeeting,
  parseMeetingUpdate,
  parseScheduledMeeting,
} from '../src/wire/requests/parsers.ts'
import { decodeRecurrence } from '../src/wire/series/decode-recurrence.ts'
import { decodeSeries } from '../src/wire/series/decode-series.ts'
import { runs } from './runs.ts'

const operationNames = Object.keys(operations) as readonly OperationName[]

function operationDecoders(): Readonly<Record<string, (input: unknown) => Result<unknown>>> {
  const found: Record<string, (input: unknown) => Result<unknown>> = {}
  for (const name of operationNames) {
    const { parseRequest, readAnswer } = operations[name]
    found[`the request of ${name}`] = parseRequest
    found[`the answer of ${name}`] = (input) => readAnswer(input)
  }
  return found
}

/** Every function of the package that reads what others wrote. */
const decoders: Readonly<Record<string, (input: unknown) => Result<unknown>>> = {
  parseInstantMeeting,
  parseScheduledMeeting,
  parseMeetingUpdate,
  decodeInstantMeeting: (input) => decodeInstantMeeting(input),
  decodeScheduledMeeting: (input) => decodeScheduledMeeting(input),
  decodeMeetingUpdate: (input) => decodeMeetingUpdate(input),
  decodeRecurrence: (input) => decodeRecurrence(input),
  decodeSeries: (input) => decodeSeries(input),
  ...operationDecoders(),
}

/** Keys that some decoder knows, so that values reach its inner readers. */
const knownKeys = [
  ...operationNames.flatMap((name) => operations[name].parameters),
  ...'topic capacity start durationMinutes recurrence end kind weekdays day week weekday count date id'.split(
    ' ',
  ),
  ...'userKey password webinar waitingRoom recording pageSize pageNumber type __proto__ constructor'.split(
    ' ',
  ),
  ...'status message data meeting_id occurrences uuid token start_url host_key ready_time capacity'.split(
    ' ',
  ),
  ...'meetings page_num total_record total_page has_next_page total free payType expire_date'.split(' '),
  ...'participants join_time end_time user_Key del_flag first_name email live_id'.split(' '),
]

/** Values on the edge of what some reader takes. */
// prettier-ignore
const edges: readonly unknown[] = [
  200, '200', 0, -0, -1, 1.5, 2 ** 53, 1e308, '', ' ', '7', '0', '01', 'true', 'false', true, false, null,
  '2020-05-18 10:00:00', '2020-02-30 10:00:00', '0000-00-00 00:00:00', '9999-12-31', '2020-05-18T02:00:00Z',
  '1，3', '1,,3', '１', '٣', 'cloud', 'weekly', 'monthlyByDay', 'count', 'until', '\ud800', '🎉', '\0',
]

const edge = fc.oneof(
  fc.constantFrom(...edges),
  // Long runs of one kind, for patterns that backtrack.
  fc
    .tuple(
      fc.constantFrom('0', '1', ' ', ',', '，', '-', ':', 'a', '2020-', '\ud83c', '1 ', '.9'),
      fc.nat({ max: 3000 }),
    )
    .map(([unit, times]) => unit.repeat(times)),
)

const { body } = fc.letrec((tie) => ({
  body: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    edge,
    fc.jsonValue(),
    fc.array(tie('body'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...knownKeys), fc.string()), tie('body'), { maxKeys: 8 }),
    fc.dictionary(fc.constantFrom(...knownKeys), edge, { maxKeys: 12 }),
  ),
}))

/** Anything at all, and envelopes and lists with anything in them. */
const anyBody: fc.Arbitrary<unknown> = fc.oneof(
  body,
  body.map((data) => ({ status: 200, data })),
  body.map((item) => ({ status: '200', data: { meeting_id: '1', occurrences: [item], meetings: [item] } })),
  fc.string({ unit: 'binary' }),
)

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

function assertTyped(result: Result<unknown>): void {
  if (result.ok) return
  expect(result.issues.length).toBeGreaterThan(0)
  // The texts of many issues alike would take longer than reading.
  for (const issue of result.issues.slice(0, 20)) {
    for (const locale of locales) expect(issueText(issue, locale)).not.toBe('')
  }
}

describe('whatever the body, a decoder accepts it or refuses it with issues', () => {
  it('all decoders', () => {
    fc.assert(
      fc.property(anyBody, (input) => {
        for (const decode of Object.values(decoders)) assertTyped(decode(input))
      }),
      runs(250, 100_000),
    )
  })

  it.each([
    ['a list as deep as JSON can be', JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))],
    ['an object as deep as JSON can be', JSON.parse('{"data":'.repeat(100_000) + '1' + '}'.repeat(100_000))],
    ['5,000 unknown keys', Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`topi${at}`, at]))],
    ['a key of a million letters', { ['a'.repeat(1_000_000)]: 1 }],
    [
      'a list of 50,000 bad rows',
      { status: 200, data: { meeting_id: '1', occurrences: Array(50_000).fill('') } },
    ],
  ] as const)('%s', (_, input: unknown) => {
    for (const decode of Object.values(decoders)) {
      assertTyped(decode(input))
      assertTyped(decode({ status: 200, data: input }))
    }
  })
})

it('whatever a transport answers or throws, the client answers or rejects with a typed error', async () => {
  const start = '2026-11-30 10:00:00'
  const booking = { topic: 'a', capacity: 1, start, durationMinutes: 31, userKey: 'k' }
  await fc.assert(
    fc.asyncProperty(anyBody, fc.boolean(), async (input, throws) => {
      const client = createMeetingClient({
        send: async () => (throws ? Promise.reject(input) : Promise.resolve(input)),
      })
      const outcomes = await Promise.allSettled([
        client.schedule(booking),
        client.instant({ topic: 'a', capacity: 1 }),
        client.update({ id: '1', start, durationMinutes: 31 }),
        client.get('1'),
        client.end('1'),
        client.delete('1'),
        client.list(),
        client.history(),
        all(client.listAll()),
        client.token('1'),
        client.getStartUrl('1'),
        client.freeRooms({ capacity: 1, start, durationMinutes: 31 }),
        client.rooms(),
        client.licensing(),
        client.meetingDetail('1', { type: 'past' }),
        client.recoverCreated(booking),
      ])
      for (const outcome of outcomes) {
        expect(outcome.status === 'fulfilled' || isUmeetingError(outcome.reason)).toBe(true)
      }
    }),
    runs(100, 20_000),
  )
})
