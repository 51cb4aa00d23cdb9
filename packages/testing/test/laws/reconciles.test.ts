import { documentedDialect, reconcile } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyBooking,
  anyDialect,
  assertExplains,
  assertReconciles,
  observations,
  type Reconciler,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

const finds = (subject: Reconciler, sentence: string) =>
  fc.property((observations[sentence] ?? expect.unreachable)(), (observation) =>
    assertReconciles(observation, subject),
  )

const explains = (subject: Reconciler) =>
  fc.property(anyBooking(), anyDialect(), (booking, truth) =>
    assertExplains(booking, { ...truth, zone: booking.dialect.zone }, subject),
  )

it.each(Object.keys(observations))('found and named: %s', (sentence) => {
  fc.assert(finds(reconcile, sentence), runs(30, 1700))
})

it('the dialect under which a service reads is found and named', () => {
  fc.assert(explains(reconcile), runs(150, 22_000))
})

const wrong: readonly (readonly [string, string | undefined, Reconciler])[] = [
  [
    'calls everything different',
    'all is as predicted',
    (...args) => ({ ...reconcile(...args), verdict: 'different' }),
  ],
  ['calls everything exact', 'one is dropped', (...args) => ({ ...reconcile(...args), verdict: 'exact' })],
  [
    'minds the order of rows',
    'the rows come in another order',
    (...args) => ({ ...reconcile(...args), disordered: false }),
  ],
  ['misses what is missing', 'one is dropped', (...args) => ({ ...reconcile(...args), missing: [] })],
  [
    'takes a cut for something else',
    'the service stops early',
    (...args) => ({ ...reconcile(...args), verdict: 'different' }),
  ],
  [
    'finds silence exact',
    'success without occurrences',
    (...args) => ({ ...reconcile(...args), verdict: 'exact' }),
  ],
  ['drops what it did not expect', 'one is added', (...args) => ({ ...reconcile(...args), unexpected: [] })],
  ['finds no move', 'one is moved within its day', (...args) => ({ ...reconcile(...args), moved: [] })],
  ['merges what comes twice', 'one comes twice', (...args) => ({ ...reconcile(...args), duplicates: [] })],
  [
    'explains no shift',
    'all are shifted by hours, as in an answer in another zone',
    (...args) => ({ ...reconcile(...args), explanations: [] }),
  ],
  [
    'explains no other start',
    'the series starts later',
    (...args) => ({ ...reconcile(...args), explanations: [] }),
  ],
  ['explains no dialect', undefined, (...args) => ({ ...reconcile(...args), explanations: [] })],
  ['calls every dialect exact', undefined, (...args) => ({ ...reconcile(...args), verdict: 'exact' })],
  [
    'reads every service as the documented one',
    undefined,
    (series, rows) => reconcile(series, rows, documentedDialect),
  ],
]

it('each happening has a subject that is wrong with it', () => {
  expect(new Set(wrong.map(([, sentence]) => sentence))).toEqual(
    new Set([...Object.keys(observations), undefined]),
  )
})

it.each(wrong)('the law fails for what %s', (_, sentence, subject) => {
  const violation =
    sentence === undefined ? violationOf(explains(subject), 500) : violationOf(finds(subject, sentence), 500)
  expect(violation).toBeDefined()
})
