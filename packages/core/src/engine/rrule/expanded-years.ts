import { RRule } from './rrule-library.ts'
import type { YearlyRules } from './yearly-rules.ts'

/** rrule knows no year after 9999, so with this interval between years it expands the first one alone. */
const ONE_YEAR_ONLY = 10_000

/**
 * The years of some yearly rules, each expanded by rrule when it is asked for, wherever it lies: the rules have an
 * interval of one, so they can be anchored in any year.
 */
export class ExpandedYears {
  readonly #rules: YearlyRules
  readonly #timeOfDay: number
  readonly #countByKind = new Map<number, number>()
  #latest: { readonly year: number; readonly times: readonly number[] } | undefined

  /** @param timeOfDay milliseconds since midnight */
  constructor(rules: YearlyRules, timeOfDay: number) {
    this.#rules = rules
    this.#timeOfDay = timeOfDay
  }

  /** The floating times in a year, in order. The latest year is kept: what asks for it once asks again. */
  expand(year: number): readonly number[] {
    if (this.#latest?.year !== year) this.#latest = { year, times: this.#expand(year) }
    return this.#latest.times
  }

  /** How many times a year holds; years alike are expanded once. */
  countIn(year: number): number {
    const kind = kindOf(year)
    let count = this.#countByKind.get(kind)
    if (count === undefined) {
      count = this.expand(year).length
      this.#countByKind.set(kind, count)
    }
    return count
  }

  #expand(year: number): readonly number[] {
    const dtstart = new Date(Date.UTC(year, 0, 1) + this.#timeOfDay)
    const times = this.#rules.flatMap(({ bymonth, bymonthday, byweekday }) => {
      const rule = new RRule(
        {
          freq: RRule.YEARLY,
          interval: ONE_YEAR_ONLY,
          dtstart,
          bymonth: bymonth ?? null,
          bymonthday: bymonthday ? [...bymonthday] : null,
          byweekday: byweekday ? [...byweekday] : null,
        },
        true,
      )
      return rule.all().map(Number)
    })
    return this.#rules.length === 1 ? times : [...new Set(times)].toSorted((left, right) => left - right)
  }
}

/** Years that begin and end on the same weekdays have the same calendar: there are fourteen kinds. */
function kindOf(year: number): number {
  return new Date(Date.UTC(year, 0, 1)).getUTCDay() * 7 + new Date(Date.UTC(year, 11, 31)).getUTCDay()
}
