import { expect, it } from 'vitest'
import { parseLocalDateOrThrow } from '../input/parse-local-time.ts'
import { probeCandidates } from './probe-candidates.ts'

it.each([
  { today: '2026-11-02', first: '2026-12-01' },
  { today: '2026-11-28', first: '2026-12-01' },
  { today: '2026-11-29', first: '2027-01-01' },
  { today: '2026-12-29', first: '2027-01-01' },
  { today: '2026-12-30', first: '2027-02-01' },
])(
  'asked on $today, probes start on the four days from $first, so that two days are left',
  ({ today, first }) => {
    const starts = new Set(probeCandidates(parseLocalDateOrThrow(today)).map((fields) => fields.start_time))
    const month = first.slice(0, 8)
    expect([...starts]).toEqual(['01', '02', '03', '04'].map((day) => `${month}${day} 10:00:00`))
  },
)

it('the catalogue has each rule whose reading is doubtful, ended by a count and by a date', () => {
  const rules = probeCandidates(parseLocalDateOrThrow('2026-11-02')).map(
    ({ end_times: times, end_date_time: until, ...rest }) =>
      JSON.stringify([
        { ...rest, start_time: undefined },
        times === undefined ? 'date' : 'count',
        until === undefined,
      ]),
  )
  expect([...new Set(rules)].map((each) => JSON.parse(each) as unknown)).toEqual(
    [
      { recurrence_type: '2', weekly_days: '2' },
      { recurrence_type: '3', monthly_day: '31' },
      { recurrence_type: '3', monthly_week: '5', monthly_week_day: '2' },
      { recurrence_type: '3', monthly_week: '2', monthly_week_day: '2' },
      { recurrence_type: '1', daily_type: '2' },
    ].flatMap((rule) => [
      [rule, 'count', true],
      [rule, 'date', false],
    ]),
  )
})
