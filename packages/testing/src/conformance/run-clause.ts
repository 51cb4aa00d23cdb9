import type { Clause } from './clause.ts'
import type { Finding } from './report.ts'
import { Session } from './session.ts'
import type { ConformanceTarget } from './target.ts'

export interface Tried {
  readonly finding: Finding
  /** What the clause threw. */
  readonly error: Error | undefined
}

/** Tries one clause in a session of its own, and deletes what it booked. */
export async function tryClause(clause: Clause, target: ConformanceTarget): Promise<Tried> {
  const { id, title, source, assumes } = clause
  const session = new Session(target)
  let error: Error | undefined
  try {
    await clause.run(session)
  } catch (thrown) {
    error = thrown instanceof Error ? thrown : new Error(String(thrown))
  }
  const leftOver = session.leftOver()
  const about = {
    id,
    title,
    source,
    assumes,
    bookings: session.booked,
    ...(leftOver.length > 0 && { leftOver }),
  }
  return error === undefined
    ? { finding: { ...about, outcome: 'passed' }, error }
    : { finding: { ...about, outcome: 'failed', reason: reasonOf(error) }, error }
}

/** What the law itself said, without what the property runner adds of its own. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message
}
