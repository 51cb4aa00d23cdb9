import { expect, it } from 'vitest'
import { documentedDialect } from '../dialect/dialect.ts'
import { calendarEngine } from '../engine/calendar/calendar-engine.ts'
import type { Timetable } from '../engine/engine.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { align } from './align.ts'

/** The same timetable, which tells how many occurrences were made. */
function counted(timetable: Timetable): { readonly timetable: Timetable; readonly made: () => number } {
  let made = 0
  function* from(number: number): Generator<Occurrence, undefined> {
    for (const occurrence of timetable.from(number)) {
      made++
      yield occurrence
    }
    return undefined
  }
  const counting: Timetable = {
    count: () => timetable.count(),
    from,
    numberAt: (local) => timetable.numberAt(local),
    fill: (target, number) => timetable.fill(target, number),
  }
  return { timetable: counting, made: () => made }
}

const rules = [
  { kind: 'daily' },
  { kind: 'workdays' },
  { kind: 'weekly', weekdays: ['monday'] },
  { kind: 'monthlyByDay', day: 31 },
  { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' },
] as const

const rows = [
  ['2026-11-30 10:00:00'],
  ['2026-11-30 10:00:00', '9990-05-31 10:00:00', '9998-05-31 11:30:00'],
  ['9999-12-31 10:00:00', '9999-12-31 23:59:59'],
  Array.from({ length: 40 }, (_, year) => `${2100 + year * 170}-01-01 10:00:00`),
]

it.each(
  rules.flatMap((recurrence) =>
    rows.flatMap((observed) =>
      [{ kind: 'until', date: '9999-12-31' }, { kind: 'open' }].map((end) => ({ recurrence, observed, end })),
    ),
  ),
)(
  '$recurrence.kind until $end.kind: no more is made than is observed and listed',
  ({ recurrence, observed, end }) => {
    const series = parseSeriesOrThrow({ recurrence, start: '2026-11-30 10:00:00', end })
    const { timetable, made } = counted(calendarEngine.timetable(series, documentedDialect))
    const found = align(
      timetable,
      observed.map((localStart) => ({ localStart: localStart as LocalDateTime, uuid: null })),
      timetable.count(),
      recurrence.kind,
    )
    expect(made()).toBeLessThan(found.missing.length + 50 * (observed.length + 1))
    expect(found.matched.length + found.unexpected.length + found.moved.length).toBe(observed.length)
  },
)
