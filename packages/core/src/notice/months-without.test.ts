import { expect, it } from 'vitest'
import { type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import { epochDayOfLocal, type LocalDate } from '../time/local-date-time.ts'
import { monthsWithout } from './months-without.ts'

const fifthFridays = { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' }

it.each<{
  title: string
  start?: string
  recurrence?: object
  choices: DialectChoices
  months: readonly string[]
}>([
  { title: 'a start that stands in and is no occurrence', choices: {}, months: ['2026-02', '2026-04'] },
  {
    title: 'a start that stands in and is an occurrence',
    choices: { unmatchedStart: 'include' },
    months: ['2026-04'],
  },
  {
    title: 'a start that is the date which moved',
    choices: { shortMonth: 'last-day' },
    months: ['2026-02', '2026-04'],
  },
  {
    title: 'a start that is the date which moved, and would be included',
    choices: { shortMonth: 'last-day', unmatchedStart: 'include' },
    months: ['2026-02', '2026-04'],
  },
  {
    title: 'a start after the day that would stand in',
    start: '2026-03-01',
    choices: {},
    months: ['2026-04'],
  },
  {
    title: 'fifth Fridays',
    recurrence: fifthFridays,
    choices: {},
    months: ['2026-02', '2026-03', '2026-04'],
  },
])(
  'the months that lack what is asked for: $title',
  ({ start = '2026-02-28', recurrence, choices, months }) => {
    const series = parseSeriesOrThrow({
      recurrence: recurrence ?? { kind: 'monthlyByDay', day: 31 },
      start: `${recurrence ? '2026-02-01' : start} 10:00:00`,
    })
    const found = monthsWithout(series, dialectOf(choices), epochDayOfLocal('2026-05-28' as LocalDate))
    expect(found.flatMap((notice) => notice.months)).toEqual(months)
  },
)
