import type { Dialect } from '../../dialect/dialect.ts'
import type { Series } from '../../series/series.ts'
import { ExpandedYears } from './expanded-years.ts'
import { floatingTimeOf } from './floating-time.ts'
import { lastTimeOf } from './last-time.ts'
import { type Matches, matchesIn } from './matches.ts'
import { workdayMatches } from './workday-matches.ts'
import { yearlyRulesOf } from './yearly-rules.ts'

const MILLISECONDS_PER_DAY = 86_400_000

/** The numbered floating times of a series, before a zone is asked: its start, its rule, its end and its limits. */
export class Schedule {
  readonly #start: number
  readonly #matches: Matches
  /** 1 where the start is the first occurrence whether it matches or not, and the matches come after it. */
  readonly #startIncluded: 0 | 1
  readonly #most: number
  readonly #endless: boolean

  constructor({ recurrence, start, end }: Series, dialect: Dialect) {
    const first = floatingTimeOf(start)
    const last = lastTimeOf(end, dialect.endDate)
    const years = new ExpandedYears(yearlyRulesOf(recurrence, dialect), modulo(first, MILLISECONDS_PER_DAY))
    const includesStart = dialect.unmatchedStart === 'include' && first <= last
    const matches = matchesIn(years, includesStart ? first + 1 : first, last)
    const { workdays } = dialect
    this.#start = first
    this.#matches =
      recurrence.kind === 'workdays' && workdays !== 'monday-to-friday'
        ? workdayMatches(matches, workdays)
        : matches
    this.#startIncluded = includesStart ? 1 : 0
    this.#most = Math.min(
      recurrence.kind === 'once' ? 1 : Infinity,
      end.kind === 'count' ? end.count : Infinity,
      dialect.maxOccurrences === 'none' ? Infinity : dialect.maxOccurrences,
    )
    this.#endless = end.kind === 'open' && this.#most === Infinity
  }

  /** `Infinity` for an open end, though local dates end with the year 9999. */
  count(): number {
    return this.#endless ? Infinity : this.countBefore(Infinity)
  }

  /** How many times lie before `time`. */
  countBefore(time: number): number {
    if (time <= this.#start) return 0
    return this.#startIncluded + this.#matches.countBefore(time, this.#most - this.#startIncluded)
  }

  /** The times from that number (from 1) on. */
  *from(number: number): Iterable<number> {
    let rest = this.#most - number + 1
    if (rest <= 0) return
    if (number <= this.#startIncluded) {
      yield this.#start
      if (--rest === 0) return
    }
    for (const time of this.#matches.from(Math.max(0, number - 1 - this.#startIncluded))) {
      yield time
      if (--rest === 0) return
    }
  }
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
