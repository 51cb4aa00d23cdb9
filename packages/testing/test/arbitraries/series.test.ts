import { parseDialect, parseSeries, recurrenceKinds } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyDialect,
  anyQuestion,
  anyRecurrenceOf,
  anySeries,
  anySeriesAndDialect,
  anySeriesEnd,
  anyLocalDateTime,
  anyPartialDialect,
  oracleOccurrences,
  type Question,
  type SeriesAndDialect,
} from '../../src/index.ts'

/** The same examples in every run, so that a share is a fact and no matter of luck. */
const SEED = 1

function share<Value>(arbitrary: fc.Arbitrary<Value>, holds: (value: Value) => boolean): number {
  const values = fc.sample(arbitrary, { seed: SEED, numRuns: 1000 })
  return values.filter(holds).length / values.length
}

it('every series is one that the parser accepts as it stands', () => {
  fc.assert(
    fc.property(anySeries(), (series) => {
      expect(parseSeries(series)).toEqual({ ok: true, value: series, notices: [] })
    }),
    { numRuns: 300 },
  )
})

it('every dialect is one that the parser accepts as it stands', () => {
  fc.assert(
    fc.property(anyDialect(), (dialect) => {
      expect(parseDialect(dialect)).toEqual({ ok: true, value: dialect, notices: [] })
    }),
    { numRuns: 300 },
  )
})

it('some choices of a dialect are some of its points, none among them', () => {
  expect(share(anyPartialDialect(), (choices) => parseDialect(choices).ok)).toBe(1)
  expect(share(anyPartialDialect(), (choices) => Object.keys(choices).length === 0)).toBeGreaterThan(0.002)
  expect(share(anyPartialDialect(), ({ zone }) => zone === undefined)).toBeGreaterThan(0.2)
})

it('every end is one that its series can have', () => {
  fc.assert(
    fc.property(
      anyLocalDateTime().chain((start) => fc.tuple(fc.constant(start), anySeriesEnd(start))),
      ([start, end]) => {
        expect(parseSeries({ recurrence: { kind: 'daily' }, start, end }).ok).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

it.each(recurrenceKinds)('a twentieth of all series at least is %s', (kind) => {
  expect(share(anySeries(), ({ recurrence }) => recurrence.kind === kind)).toBeGreaterThan(0.05)
  expect(share(anyRecurrenceOf(kind), (recurrence) => recurrence.kind === kind)).toBe(1)
})

it.each(['open', 'count', 'until'] as const)('a fifth of all series at least is %s', (kind) => {
  expect(share(anySeries(), ({ end }) => end.kind === kind)).toBeGreaterThan(0.2)
})

/** The wall clock that was asked for, not the one that the zone made of it. */
function isMoved({ series, dialect }: SeriesAndDialect): boolean {
  const time = series.start.slice(11)
  for (const { number, localStart } of oracleOccurrences(series, dialect)) {
    if (localStart.slice(11) !== time) return true
    if (number === 60) return false
  }
  return false
}

it('many series meet a time that the zone skips', () => {
  const fixed = { zone: 'America/New_York' }
  expect(share(anySeriesAndDialect({}, fixed), isMoved)).toBeGreaterThan(0.05)
})

/** Whether the rule does not fall on the start. */
function isUnmatched({ series, dialect }: SeriesAndDialect): boolean {
  for (const first of oracleOccurrences({ ...series, end: { kind: 'open' } }, { ...dialect, zone: 'UTC' })) {
    return first.localStart !== series.start
  }
  return true
}

it('many starts do not match, many days are missing from short months', () => {
  expect(
    share(
      anySeries({ kinds: ['monthlyByDay'] }),
      ({ recurrence }) => recurrence.kind === 'monthlyByDay' && recurrence.day > 28,
    ),
  ).toBeGreaterThan(0.2)
  expect(
    share(anySeriesAndDialect({ kinds: ['weekly'] }, { unmatchedStart: 'skip' }), isUnmatched),
  ).toBeGreaterThan(0.2)
})

it('starts keep to their range', () => {
  const starts = { min: '2026-01-01', max: '2026-12-31' }
  expect(share(anyLocalDateTime(starts), (start) => start.startsWith('2026'))).toBe(1)
})

/** Whether a question's window holds an occurrence. */
function holdsOne({ series, dialect, window }: Question): boolean {
  for (const { localStart } of oracleOccurrences(series, dialect)) {
    if (localStart >= window.to) return false
    if (localStart >= window.from) return true
  }
  return false
}

it('three of four windows of questions hold something, and some are empty or upside down', () => {
  expect(share(anyQuestion(), holdsOne)).toBeGreaterThan(0.75)
  expect(share(anyQuestion(), (question) => !holdsOne(question))).toBeGreaterThan(0.05)
  expect(share(anyQuestion(), ({ window }) => window.to < window.from)).toBeGreaterThan(0.002)
})

/** Whether a question's window begins more than twenty years after the start. */
function isFar({ series, window }: Question): boolean {
  return Number(window.from.slice(0, 4)) - Number(series.start.slice(0, 4)) > 20
}

it('far questions are far as well as near', () => {
  expect(share(anyQuestion({ far: true }), isFar)).toBeGreaterThan(0.05)
  expect(share(anyQuestion({ far: true }), (question) => !isFar(question))).toBeGreaterThan(0.5)
})

it('a failing series shrinks to an early one of the simplest kind', () => {
  const { counterexample } = fc.check(
    fc.property(anySeries(), () => false),
    { seed: SEED },
  )
  expect(counterexample).toEqual([
    { recurrence: { kind: 'daily' }, start: '1970-01-01 10:00:00', end: { kind: 'open' } },
  ])
})
