import type { ExpandedYears } from './expanded-years.ts'

/** The floating times at which a rule falls between two bounds, both inclusive. */
export interface Matches {
  /** How many of them lie before `time`, but no more than `most`. */
  readonly countBefore: (time: number, most: number) => number
  /** Those from that index (from 0) on, in order, made as they are asked for. */
  readonly from: (index: number) => Iterable<number>
}

/** The matches of yearly rules. Whole years are skipped by their counts: only years that are looked into are expanded. */
export function matchesIn(years: ExpandedYears, first: number, last: number): Matches {
  const firstYear = yearOf(first)
  const lastYear = yearOf(last)
  /** The first and the last year, which the bounds cut. */
  const cutYears = new Map<number, readonly number[]>()
  const timesIn = (year: number): readonly number[] => {
    if (year > firstYear && year < lastYear) return years.expand(year)
    let times = cutYears.get(year)
    if (!times) {
      times = years.expand(year).filter((time) => time >= first && time <= last)
      cutYears.set(year, times)
    }
    return times
  }
  const countIn = (year: number): number =>
    year > firstYear && year < lastYear ? years.countIn(year) : timesIn(year).length
  return {
    countBefore(time, most) {
      let count = 0
      const year = time > last ? lastYear + 1 : yearOf(time)
      for (let before = firstYear; before < year && count < most; before++) count += countIn(before)
      if (year <= lastYear && count < most) count += timesIn(year).filter((each) => each < time).length
      return Math.min(count, most)
    },
    *from(index) {
      let year = firstYear
      let rest = index
      for (; year <= lastYear && rest >= countIn(year); year++) rest -= countIn(year)
      for (; year <= lastYear; year++) {
        yield* timesIn(year).slice(rest)
        rest = 0
      }
    },
  }
}

function yearOf(floating: number): number {
  return new Date(floating).getUTCFullYear()
}
