import type { Clause } from './clause.ts'
import type { ConformanceTarget, Skip } from './target.ts'

/**
 * Why each skipped clause is: as the skips say, or since it can't be tried on the target.
 *
 * @throws RangeError where a skip names no clause: it would hide nothing, or what it meant to hide was renamed.
 */
export function skipReasons(
  skips: readonly Skip[],
  clauses: readonly Clause[],
  target: ConformanceTarget,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>()
  for (const { id, unavailable } of clauses) {
    const reason = unavailable?.(target)
    if (reason !== undefined) reasons.set(id, reason)
  }
  for (const { reason, tests } of skips) {
    for (const test of tests) {
      const named = clauses.filter(({ id }) =>
        test.endsWith('*') ? id.startsWith(test.slice(0, -1)) : id === test,
      )
      if (named.length === 0) throw new RangeError(`Cannot skip ${test}: there is no such clause`)
      for (const { id } of named) reasons.set(id, reason)
    }
  }
  return reasons
}
