import { type Dialect, type DialectChoices, dialectChoices } from '@umeeting/core'
import fc from 'fast-check'
import { anyWorkdayCalendar } from './workday-calendar.ts'
import { anyZone, exampleZones } from './zone.ts'

/** For each point, its choices; the default comes first and is shrunk to. */
const points: { readonly [Point in keyof Dialect]: () => fc.Arbitrary<Dialect[Point]> } = {
  zone: () => anyZone(exampleZones),
  weekdayNumbering: () => fc.constantFrom(...dialectChoices.weekdayNumbering),
  shortMonth: () => fc.constantFrom(...dialectChoices.shortMonth),
  fifthWeek: () => fc.constantFrom(...dialectChoices.fifthWeek),
  workdays: () =>
    fc.oneof(
      { withCrossShrink: true },
      { weight: 2, arbitrary: fc.constant('monday-to-friday' as const) },
      { weight: 1, arbitrary: anyWorkdayCalendar() },
    ),
  unmatchedStart: () => fc.constantFrom(...dialectChoices.unmatchedStart),
  endDate: () => fc.constantFrom(...dialectChoices.endDate),
  maxOccurrences: () =>
    fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
    ),
}

/**
 * Whole dialects; shrinks towards `documentedDialect`.
 *
 * @param fixed points that are not to vary
 * @example
 * anyDialect({ zone: 'UTC', workdays: 'monday-to-friday' })
 */
export function anyDialect(fixed: DialectChoices = {}): fc.Arbitrary<Dialect> {
  return fc
    .record({
      zone: points.zone(),
      weekdayNumbering: points.weekdayNumbering(),
      shortMonth: points.shortMonth(),
      fifthWeek: points.fifthWeek(),
      workdays: points.workdays(),
      unmatchedStart: points.unmatchedStart(),
      endDate: points.endDate(),
      maxOccurrences: points.maxOccurrences(),
    })
    .map((dialect) => Object.assign(dialect, fixed))
}

/** Some of a dialect's choices, as every function of core takes them; shrinks towards none. */
export function anyPartialDialect(): fc.Arbitrary<DialectChoices> {
  return fc.tuple(anyDialect(), fc.subarray(pointNames)).map(([dialect, chosen]) => {
    const choices = Object.entries(dialect).filter(([point]) => (chosen as string[]).includes(point))
    return Object.fromEntries(choices)
  })
}

const pointNames = Object.keys(points) as (keyof Dialect)[]
