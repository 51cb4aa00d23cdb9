import {
  createMeetingClient,
  documentedDialect,
  parseSeriesOrThrow,
  reconcile,
  type Series,
} from '@umeeting/core'
import { createSimulatedService } from '@umeeting/testing'

function seriesOf(recurrence: object, start: string, count: number): Series {
  return parseSeriesOrThrow({ recurrence, start, end: { kind: 'count', count } })
}

const mondays = seriesOf({ kind: 'weekly', weekdays: ['monday'] }, '2026-11-30 10:00:00', 1)
const mondaysAndWednesdays = seriesOf(
  { kind: 'weekly', weekdays: ['monday', 'wednesday'] },
  '2026-11-30 10:00:00',
  10,
)
const threeMondays = seriesOf({ kind: 'weekly', weekdays: ['monday'] }, '2026-11-30 10:00:00', 3)
const onSundays = [
  { start_time: '2026-12-06 10:00:00' },
  { start_time: '2026-12-13 10:00:00' },
  { start_time: '2026-12-20 10:00:00' },
]
const [explanation] = reconcile(threeMondays, onSundays).explanations
if (!explanation) throw new Error('Sundays explain themselves by the numbering of weekdays')

/** What examples use without making it. */
export const fixtures = {
  mondays,
  mondaysAndWednesdays,
  day31From2026: parseSeriesOrThrow({
    recurrence: { kind: 'monthlyByDay', day: 31 },
    start: '2026-01-31 10:00:00',
  }),
  series: mondaysAndWednesdays,
  dialect: documentedDialect,
  start: mondays.start,
  explanation,
  rows: [
    { start_time: '2026-11-30 10:00:00', uuid: 'a' },
    { start_time: '2026-12-02 10:00:00', uuid: 'a' },
  ],
  apiKey: 'my-key',
  apiSecret: 'my-secret',
  redact: (text: string): string => text,
  client: createMeetingClient(createSimulatedService().transport),
  transport: createSimulatedService().transport,
  meeting: {
    topic: 'Stand-up',
    capacity: 25,
    start: '2026-11-30 10:00:00',
    durationMinutes: 45,
    userKey: 'desk-7',
  },
  randomBytes: (count: number): Uint8Array => new Uint8Array(count).fill(7),
  createMyTransport: () => createSimulatedService().transport,
  shown: { series: mondaysAndWednesdays, dialect: documentedDialect },
  bytes: new TextEncoder().encode('502 Bad Gateway'),
} as const
