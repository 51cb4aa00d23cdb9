import type { Clause } from './clause.ts'
import { LawViolation } from '../laws/law-violation.ts'
import { failedCallOf } from './failed-call.ts'
import type { Finding } from './finding.ts'
import { Interrupted, Session } from './session.ts'
import type { ConformanceTarget } from './target.ts'

export interface Tried {
  readonly finding: Finding
  /** What the clause threw. */
  readonly error: Error | undefined
}

/** Runs one clause in a session of its own, which deletes what it booked. */
export async function tryClause(
  clause: Clause,
  target: ConformanceTarget,
  signal?: AbortSignal,
): Promise<Tried> {
  const session = new Session(target, signal)
  let error: Error | undefined
  try {
    await clause.run(session)
  } catch (thrown) {
    error = thrown instanceof Error ? thrown : new Error(String(thrown))
  }
  const { id, title, source, assumes } = clause
  const leftOver = session.leftOver()
  const about = {
    id,
    title,
    source,
    assumes,
    bookings: session.booked,
    ...(leftOver.length > 0 && { leftOver }),
  }
  if (error === undefined) return { finding: { ...about, outcome: 'passed' }, error }
  // The property runner wraps what a law said.
  const said = error.cause instanceof Error ? error.cause : error
  const { message: reason } = said
  if (said instanceof Interrupted)
    return { finding: { ...about, outcome: 'skipped', reason }, error: undefined }
  const law = said instanceof LawViolation ? { law: said.law } : {}
  const failedCall = failedCallOf(said)
  return {
    finding: { ...about, outcome: 'failed', reason, ...law, ...(failedCall && { failedCall }) },
    error,
  }
}
