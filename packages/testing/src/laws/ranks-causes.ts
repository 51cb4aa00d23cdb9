import { type Change, reconcile } from '@umeeting/core'
import type { CausedAnswer } from '../arbitraries/caused-answer.ts'
import { pointOf } from '../causes/answers.ts'
import { firstCauses } from '../causes/rank.ts'
import { requireTrue } from './law-violation.ts'
import type { Reconciler } from './reconciles.ts'

/** How often the first explanation is the cause. */
export interface RankingCount {
  /** Answers that were looked at. */
  readonly cases: number
  /** Those that can tell their cause apart: no other one comes before it that would lead to the same rows. */
  readonly apart: number
  /** Those of them whose first explanation is the cause. */
  readonly first: number
}

/** The causes' points, such as `zone + missing`, with their counts. */
export type Ranking = ReadonlyMap<string, RankingCount>

/** Counts, by cause, how often the first explanation is the cause. */
export function measureRanking(answers: readonly CausedAnswer[], subject: Reconciler = reconcile): Ranking {
  const counts = new Map<string, RankingCount>()
  for (const { booking, causes, rows } of answers) {
    const name = causes.map(pointOf).join(' + ')
    const count = counts.get(name) ?? { cases: 0, apart: 0, first: 0 }
    const isApart = isSame(firstCauses(booking, rows), causes)
    const isFirst = isApart && isSame(firstExplanation({ booking, causes, rows }, subject), causes)
    counts.set(name, {
      cases: count.cases + 1,
      apart: count.apart + Number(isApart),
      first: count.first + Number(isFirst),
    })
  }
  return counts
}

/**
 * The first explanation is the cause in at least that share of the answers that can tell it apart.
 *
 * @param share from 0 to 1
 * @throws LawViolation
 */
export function assertRanksCauses(ranking: Ranking, share: number): void {
  const counts = [...ranking.values()]
  const apart = counts.reduce((sum, count) => sum + count.apart, 0)
  const first = counts.reduce((sum, count) => sum + count.first, 0)
  const context = { apart, first, ranking: Object.fromEntries(ranking) }
  requireTrue('some answers can tell their cause apart', apart > 0, context)
  requireTrue('the first explanation is the cause', first >= share * apart, context)
}

function firstExplanation(
  { booking, rows }: CausedAnswer,
  subject: Reconciler,
): readonly string[] | undefined {
  const observed = rows.map((start_time, index) => ({ start_time, uuid: `uuid-${index}` }))
  return subject(booking.series, observed, booking.dialect).explanations[0]?.changes.map(nameOf)
}

function nameOf(change: Change): string {
  if (change.point === 'missing') return `missing:${change.missing.map(({ number }) => number).join(',')}`
  if (change.point === 'added') return `added:${change.added.join(',')}`
  if (change.point === 'moved') return 'moved:'
  return change.point === 'shift' ? `shift:${change.hours}` : `${change.point}:${change.to}`
}

function isSame(left: readonly string[] | undefined, right: readonly string[]): boolean {
  return left?.toSorted().join(' ') === right.toSorted().join(' ')
}
