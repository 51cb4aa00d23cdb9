import type { Timetable } from '../engine/engine.ts'
import { numberUpTo } from '../predict/number-up-to.ts'
import type { RecurrenceKind } from '../recurrence/recurrence.ts'
import { civilDateOf, daysInMonth, weekdayIndexOf } from '../time/civil.ts'
import {
  END_OF_DAYS,
  epochDayOfLocal,
  type LocalDateTime,
  localDateTimeOf,
  SECONDS_PER_DAY,
  START_OF_DAYS,
} from '../time/local-date-time.ts'
import { type Gap, isInGap } from './gaps.ts'
import type { Move, Unexpected } from './reconciliation.ts'

/** The days, both included, within which an occurrence that belongs to one of them may have moved. */
interface Days {
  readonly first: number
  readonly last: number
}

/**
 * A move is one missing and one unexpected occurrence of the same date, or else the only ones of their period: a week
 * for what repeats by the week, a month for what repeats by the month. Only the periods of unexpected occurrences are
 * looked at, however many are missing.
 */
export function movesBetween(
  timetable: Timetable,
  gaps: readonly Gap[],
  unexpected: readonly Unexpected[],
  kind: RecurrenceKind,
): readonly Move[] {
  if (gaps.length === 0 || unexpected.length === 0) return []
  const moved = new Map<number, Move>()
  const paired = new Set<Unexpected>()
  for (const periodOf of [dateOnly, periods[kind]]) {
    if (!periodOf) continue
    const left = unexpected.filter((each) => !paired.has(each))
    for (const [days, to] of onlyOnesOf(left, periodOf)) {
      const number = onlyMissing(timetable, gaps, days, moved)
      const from = number === undefined ? undefined : timetable.from(number).next().value
      if (!from) continue
      moved.set(from.number, { number: from.number, from: from.localStart, to: to.localStart, uuid: to.uuid })
      paired.add(to)
    }
  }
  return [...moved.values()].toSorted((left, right) => left.number - right.number)
}

const periods: { readonly [Kind in RecurrenceKind]: ((day: number) => Days) | undefined } = {
  once: undefined,
  daily: undefined,
  workdays: undefined,
  weekly: weekOf,
  monthlyByDay: monthOf,
  monthlyByWeekday: monthOf,
}

function dateOnly(day: number): Days {
  return { first: day, last: day }
}

function weekOf(day: number): Days {
  const first = day - weekdayIndexOf(day)
  return { first, last: first + 6 }
}

function monthOf(epochDay: number): Days {
  const { year, month, day } = civilDateOf(epochDay)
  const first = epochDay - day + 1
  return { first, last: first + daysInMonth(year, month) - 1 }
}

/** The periods in which there is one of them and no other. */
function onlyOnesOf(
  unexpected: readonly Unexpected[],
  periodOf: (day: number) => Days,
): readonly (readonly [Days, Unexpected])[] {
  const found = new Map<number, [Days, Unexpected] | undefined>()
  for (const each of unexpected) {
    const days = periodOf(epochDayOfLocal(each.localStart))
    found.set(days.first, found.has(days.first) ? undefined : [days, each])
  }
  return [...found.values()].filter((each) => each !== undefined)
}

/** The number of the one occurrence that is missing in those days; undefined where none is, or several are. */
function onlyMissing(
  timetable: Timetable,
  gaps: readonly Gap[],
  { first, last }: Days,
  moved: ReadonlyMap<number, Move>,
): number | undefined {
  const from = timetable.numberAt(localDateTimeOf(Math.max(first, START_OF_DAYS), 0))
  const to = numberUpTo(timetable, endOf(Math.min(last, END_OF_DAYS - 1)))
  let found: number | undefined
  for (let number = from; number <= to; number++) {
    if (!isInGap(gaps, number) || moved.has(number)) continue
    if (found !== undefined) return undefined
    found = number
  }
  return found
}

function endOf(day: number): LocalDateTime {
  return localDateTimeOf(day, SECONDS_PER_DAY - 1)
}
