import type { Dialect } from '../dialect/dialect.ts'
import type { UnmatchedStart } from '../input/notice.ts'
import type { Series } from '../series/series.ts'
import { dateOf } from '../time/local-date-time.ts'
import { matchesOn, type Nominal, unlessUnknown } from './nominal.ts'

/** The notice of a start that does not match the rule, in a series that has occurrences. */
export function unmatchedStart(
  { recurrence, start }: Series,
  dialect: Dialect,
  nominal: Nominal,
): UnmatchedStart[] {
  const first = nominal.at(1)
  if (dialect.unmatchedStart === 'skip') {
    if (first === start || first === undefined) return []
    return [{ code: 'unmatched-start-skipped', start, firstMatch: dateOf(first) }]
  }
  if (unlessUnknown(dialect, () => matchesOn(recurrence, start, dialect)) !== false) return []
  const second = unlessUnknown(dialect, () => nominal.at(2))
  return [{ code: 'unmatched-start-included', start, firstMatch: second ? dateOf(second) : null }]
}
