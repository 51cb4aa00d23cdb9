import { reconcile } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyCausedAnswer,
  assertRanksCauses,
  measureRanking,
  type Ranking,
  type Reconciler,
  runs,
} from '../../src/index.ts'
import { violationOfCall } from './violation-of.ts'

/**
 * A quick run looks at the same answers each time: of so few, one more or less that misses would decide by chance. A
 * full run draws others each time, enough of them to measure a share.
 */
const QUICK_SEED = 1

const answersOf = (causes: 1 | 2, quick: number, full: number) => {
  const { numRuns, seed = numRuns === quick ? QUICK_SEED : Date.now() } = runs(quick, full)
  process.stdout.write(`ranking of ${causes}: seed ${seed}\n`)
  return fc.sample(anyCausedAnswer(causes), { numRuns, seed })
}

/** The counts in one line; in a full run, by cause. */
function print(causes: number, ranking: Ranking): void {
  const counts = [...ranking.values()]
  const sum = (part: 'cases' | 'apart' | 'first') => counts.reduce((total, count) => total + count[part], 0)
  const total = `ranking of ${causes}: first in ${sum('first')} of ${sum('apart')} told apart (${sum('cases')} answers)`
  const byCause = Array.from(
    ranking,
    ([name, { cases, apart, first }]) => `${name}: ${first} of ${apart} (${cases})`,
  )
  const lines = process.env['UMEETING_FULL'] === '1' ? [total, ...byCause.toSorted()] : [total]
  process.stdout.write(`${lines.join('\n  ')}\n`)
}

it.each([
  { causes: 1, share: 0.99, quick: 150, full: 3000 },
  { causes: 2, share: 0.95, quick: 150, full: 3000 },
] as const)(
  'the first explanation of $causes is the cause in $share of the answers that can tell it apart',
  ({ causes, share, quick, full }) => {
    const ranking = measureRanking(answersOf(causes, quick, full))
    print(causes, ranking)
    assertRanksCauses(ranking, share)
  },
)

it.each<{ readonly title: string; readonly subject: Reconciler }>([
  {
    title: 'names the last one first',
    subject: (...args) => {
      const found = reconcile(...args)
      return { ...found, explanations: found.explanations.toReversed() }
    },
  },
  { title: 'explains nothing', subject: (...args) => ({ ...reconcile(...args), explanations: [] }) },
  {
    title: 'puts shifts before everything',
    subject: (...args) => {
      const found = reconcile(...args)
      const isLate = ({ changes }: (typeof found.explanations)[number]) =>
        Number(!changes.some(({ point }) => point === 'shift' || point === 'start'))
      return {
        ...found,
        explanations: found.explanations.toSorted((left, right) => isLate(left) - isLate(right)),
      }
    },
  },
])('the law fails for what $title', ({ subject }) => {
  const ranking = measureRanking(fc.sample(anyCausedAnswer(1), { numRuns: 100, seed: 1 }), subject)
  expect(violationOfCall(() => assertRanksCauses(ranking, 0.99))).toBe('the first explanation is the cause')
})
