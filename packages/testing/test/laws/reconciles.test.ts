import { type Dialect, documentedDialect, reconcile, type Series } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anySeries,
  assertChangesAreNamed,
  assertDialectIsExplained,
  assertPredictionIsExact,
  type Reconciler,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

/** The dialects that the rules can tell apart: those that differ in a named choice. */
const anyNamedDialect: fc.Arbitrary<Dialect> = fc.record({
  zone: fc.constant('Asia/Shanghai'),
  weekdayNumbering: fc.constantFrom('monday-is-1', 'sunday-is-1'),
  shortMonth: fc.constantFrom('skip', 'last-day'),
  fifthWeek: fc.constantFrom('skip', 'last-week'),
  workdays: fc.constant('monday-to-friday'),
  unmatchedStart: fc.constantFrom('skip', 'include'),
  endDate: fc.constantFrom('whole-day', 'start-of-day'),
  maxOccurrences: fc.constant('none'),
})

/** Bookings as people make them: with an end, and not too long. */
const anyBooking: fc.Arbitrary<Series> = fc
  .tuple(anySeries(), fc.integer({ min: 1, max: 40 }))
  .map(([series, count]) => {
    const { recurrence, start, end } = series
    const kept = recurrence.kind === 'once' || end.kind === 'until'
    return kept ? series : { recurrence, start, end: { kind: 'count', count } as const }
  })
  .filter(({ end }) => end.kind !== 'until' || end.date < '2205')

const exact = (subject?: Reconciler) =>
  fc.property(anyBooking, anyNamedDialect, (series, dialect) =>
    assertPredictionIsExact(series, dialect, subject),
  )

const named = (subject?: Reconciler) =>
  fc.property(anyBooking, anyNamedDialect, fc.nat({ max: 39 }), (series, dialect, at) =>
    assertChangesAreNamed(series, dialect, at, subject),
  )

const explained = (subject?: Reconciler) =>
  fc.property(anyBooking, anyNamedDialect, anyNamedDialect, (series, client, service) =>
    assertDialectIsExplained(series, client, service, subject),
  )

it('a prediction is exact', () => {
  fc.assert(exact(), runs(100, 10_000))
})

it('each single change of an observation is found and named', () => {
  fc.assert(named(), runs(100, 10_000))
})

it('another dialect of the service is explained, and never called exact', () => {
  fc.assert(explained(), runs(150, 64_000))
})

const failsExact = (subject: Reconciler) => violationOf(exact(subject))
const failsNamed = (subject: Reconciler) => violationOf(named(subject))
const failsExplained = (subject: Reconciler) => violationOf(explained(subject))

const wrong: readonly (readonly [string, (subject: Reconciler) => unknown, Reconciler])[] = [
  ['calls everything different', failsExact, (...args) => ({ ...reconcile(...args), verdict: 'different' })],
  ['calls everything exact', failsExplained, (...args) => ({ ...reconcile(...args), verdict: 'exact' })],
  ['explains nothing', failsExplained, (...args) => ({ ...reconcile(...args), explanations: [] })],
  ['finds no move', failsNamed, (...args) => ({ ...reconcile(...args), moved: [] })],
  [
    'reads every service as the documented one',
    failsExact,
    (series, rows) => reconcile(series, rows, { ...documentedDialect, shortMonth: 'last-day' }),
  ],
]

it.each(wrong)('the law fails for what %s', (_, law, subject) => {
  expect(law(subject)).toBeDefined()
})
