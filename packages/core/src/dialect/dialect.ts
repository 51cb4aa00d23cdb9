import type { LocalDate } from '../time/local-date-time.ts'

/**
 * Whether a date is a workday. It throws or answers undefined outside the years that it knows; it never guesses.
 * It must be pure: the same answer for the same date.
 */
export type WorkdayCalendar = (date: LocalDate) => boolean | undefined

/**
 * How one service reads a rule: every point that its documentation leaves open, as a named choice. The points stand in
 * the order in which it is plausible that a service reads otherwise (`docs/semantics.md`, "How explanations are
 * ranked"), but for the zone.
 */
export interface Dialect {
  /** The IANA zone of local date-times. @default 'Asia/Shanghai' */
  readonly zone: string
  /** What the wire's weekday 1 is: Monday (ISO 8601), or Sunday (Zoom). */
  readonly weekdayNumbering: 'monday-is-1' | 'sunday-is-1'
  /** A month without the asked day (29–31): no occurrence, or its last day. */
  readonly shortMonth: 'skip' | 'last-day'
  /** A month without a fifth such weekday: no occurrence, or its last one. */
  readonly fifthWeek: 'skip' | 'last-week'
  /** Which days are workdays. */
  readonly workdays: 'monday-to-friday' | WorkdayCalendar
  /** A start that does not match the rule: no occurrence, or the first one. */
  readonly unmatchedStart: 'skip' | 'include'
  /** An end given as a date alone: the whole of that day, or its first moment (00:00:00, inclusive). */
  readonly endDate: 'whole-day' | 'start-of-day'
  /** The most occurrences that the service creates for one series: an integer, at least 1. */
  readonly maxOccurrences: 'none' | number
}

/** Some of a dialect's choices; the rest are those of `documentedDialect`. */
export type DialectChoices = Partial<Dialect>

/** A point that is a choice between two names. */
export type NamedPoint = {
  [Point in keyof Dialect]: string extends Dialect[Point]
    ? never
    : Dialect[Point] extends string
      ? Point
      : never
}[keyof Dialect]

/** Every point that is a choice between two names; the first is the default. */
export const dialectChoices: {
  readonly [Point in NamedPoint]: readonly [Dialect[Point], Dialect[Point]]
} = {
  weekdayNumbering: ['monday-is-1', 'sunday-is-1'],
  shortMonth: ['skip', 'last-day'],
  fifthWeek: ['skip', 'last-week'],
  unmatchedStart: ['skip', 'include'],
  endDate: ['whole-day', 'start-of-day'],
}

/** The points of `dialectChoices`, in the order of the interface. */
export const namedPoints: readonly NamedPoint[] = Object.keys(dialectChoices) as NamedPoint[]

/**
 * The choice that a dialect does not make at a point.
 *
 * @example
 * otherChoice('shortMonth', documentedDialect) // 'last-day'
 */
export function otherChoice<Point extends NamedPoint>(
  point: Point,
  dialect: Pick<Dialect, Point>,
): Dialect[Point] {
  const [first, second] = dialectChoices[point]
  return dialect[point] === first ? second : first
}

/** The vendor's page as a Chinese reader takes it, and the default everywhere. */
export const documentedDialect: Dialect = Object.freeze({
  zone: 'Asia/Shanghai',
  weekdayNumbering: 'monday-is-1',
  shortMonth: 'skip',
  fifthWeek: 'skip',
  workdays: 'monday-to-friday',
  unmatchedStart: 'skip',
  endDate: 'whole-day',
  maxOccurrences: 'none',
})

/** The points of a dialect, in the order of the interface. */
export const dialectPoints: readonly (keyof Dialect)[] = Object.keys(documentedDialect) as (keyof Dialect)[]

/**
 * Zoom, the platform that the service resells, where its documentation speaks: weekday 1 is Sunday, and a series has
 * at most 50 occurrences ("Recurrence Object Definitions", Zoom API reference).
 */
export const zoomDialect: Dialect = Object.freeze({
  ...documentedDialect,
  weekdayNumbering: 'sunday-is-1',
  maxOccurrences: 50,
})

/**
 * The whole dialect that some choices stand for; a choice that is undefined is not given.
 *
 * @throws RangeError where `maxOccurrences` is no integer of at least 1: it would mean no end, or none at all.
 */
export function dialectOf(choices: DialectChoices | undefined): Dialect {
  if (choices === undefined || choices === documentedDialect) return documentedDialect
  const { maxOccurrences = documentedDialect.maxOccurrences } = choices
  if (maxOccurrences !== 'none' && !(Number.isSafeInteger(maxOccurrences) && maxOccurrences >= 1)) {
    throw new RangeError(`maxOccurrences must be 'none' or an integer of at least 1, got ${maxOccurrences}`)
  }
  // Written out: every prediction makes one, and an object of one shape is read fast.
  return {
    zone: choices.zone ?? documentedDialect.zone,
    weekdayNumbering: choices.weekdayNumbering ?? documentedDialect.weekdayNumbering,
    shortMonth: choices.shortMonth ?? documentedDialect.shortMonth,
    fifthWeek: choices.fifthWeek ?? documentedDialect.fifthWeek,
    workdays: choices.workdays ?? documentedDialect.workdays,
    unmatchedStart: choices.unmatchedStart ?? documentedDialect.unmatchedStart,
    endDate: choices.endDate ?? documentedDialect.endDate,
    maxOccurrences,
  }
}
