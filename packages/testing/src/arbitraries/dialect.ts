import {
  type Dialect,
  type DialectChoices,
  dialectChoices,
  dialectPoints,
  type NamedPoint,
} from '@umeeting/core'
import fc from 'fast-check'
import { anyWorkdayCalendar } from './workday-calendar.ts'
import { anyZone, exampleZones } from './zone.ts'

type OtherPoint = Exclude<keyof Dialect, NamedPoint>

/** The choices of the points that are no choice between names; the default comes first and is shrunk to. */
const others: { readonly [Point in OtherPoint]: () => fc.Arbitrary<Dialect[Point]> } = {
  zone: () => anyZone(exampleZones),
  workdays: () =>
    fc.oneof(
      { withCrossShrink: true },
      { weight: 2, arbitrary: fc.constant('monday-to-friday' as const) },
      { weight: 1, arbitrary: anyWorkdayCalendar() },
    ),
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
    .record(Object.fromEntries(dialectPoints.map((point) => [point, anyChoice(point)])))
    .map((dialect) => Object.assign(dialect as unknown as Dialect, fixed))
}

function anyChoice(point: keyof Dialect): fc.Arbitrary<unknown> {
  return isOther(point) ? others[point]() : fc.constantFrom<string>(...dialectChoices[point])
}

function isOther(point: keyof Dialect): point is OtherPoint {
  return Object.hasOwn(others, point)
}

/** Some of a dialect's choices, as every function of core takes them; shrinks towards none. */
export function anyPartialDialect(): fc.Arbitrary<DialectChoices> {
  return fc.tuple(anyDialect(), fc.subarray(dialectPoints.slice())).map(([dialect, chosen]) => {
    const choices = Object.entries(dialect).filter(([point]) => (chosen as readonly string[]).includes(point))
    return Object.fromEntries(choices)
  })
}
