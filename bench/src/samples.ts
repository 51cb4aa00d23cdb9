import { parseSeriesOrThrow, type Series } from '@umeeting/core'

/** A series that people book, with the RRULE that says the same to the peers. */
export interface Sample {
  readonly name: string
  readonly series: Series
  readonly rule: string
}

/** 2026-01-01 10:00:00, a Thursday. */
export const START = { year: 2026, month: 1, day: 1, hour: 10 } as const

function sample(name: string, rule: string, recurrence: object): Sample {
  return { name, rule, series: parseSeriesOrThrow({ recurrence, start: '2026-01-01 10:00:00' }) }
}

export const samples: readonly Sample[] = [
  sample('daily', 'FREQ=DAILY', { kind: 'daily' }),
  sample('Mon/Wed/Fri', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', {
    kind: 'weekly',
    weekdays: ['monday', 'wednesday', 'friday'],
  }),
  sample('second Tuesday', 'FREQ=MONTHLY;BYDAY=2TU', {
    kind: 'monthlyByWeekday',
    week: 2,
    weekday: 'tuesday',
  }),
  sample('day 31', 'FREQ=MONTHLY;BYMONTHDAY=31', { kind: 'monthlyByDay', day: 31 }),
  sample('fifth Friday', 'FREQ=MONTHLY;BYDAY=5FR', { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' }),
]

export const zones: readonly string[] = ['UTC', 'Asia/Shanghai', 'America/New_York']

/** What is asked of a series: its first occurrences, or those of five weeks. */
export type Question =
  | { readonly name: string; readonly kind: 'first'; readonly count: number }
  | { readonly name: string; readonly kind: 'window'; readonly year: number }

export const questions: readonly Question[] = [
  { name: 'first 10', kind: 'first', count: 10 },
  { name: 'first 1,000', kind: 'first', count: 1000 },
  { name: 'first 10,000', kind: 'first', count: 10_000 },
  { name: '5 weeks in 1 year', kind: 'window', year: 2027 },
  { name: '5 weeks in 50 years', kind: 'window', year: 2076 },
  { name: '5 weeks in 170 years', kind: 'window', year: 2196 },
]

/** A window of five weeks from the first of March, `to` excluded; a fifth Friday may lie in none, so it is March to April. */
export const WINDOW = { fromMonth: 3, fromDay: 1, toMonth: 4, toDay: 5 } as const
