import { carryOn } from '../advance/advance.ts'
import type { RunOptions, WorkOptions } from '../ledger.ts'
import type { Context } from '../policy.ts'
import { claimDue } from '../record/claim.ts'

/** Carries on what is due, one booking after the other, and answers how many those were. */
export async function runDue(context: Context, { limit = Infinity, signal }: RunOptions): Promise<number> {
  let done = 0
  while (done < limit && signal?.aborted !== true) {
    // The next is chosen once this one is done.
    const isDone = await carryOn(context, async (trx) => claimDue(context, trx))
    if (!isDone) return done
    done++
  }
  return done
}

/** Carries on whatever becomes due, several bookings at a time, until the signal aborts. */
export async function work(
  ledger: Context,
  { signal, concurrency = 4, pollMs = 1000, onEvent }: WorkOptions,
): Promise<void> {
  const context = onEvent ? heardBy(ledger, onEvent) : ledger
  // One that fails (a database that is away) ends them all, after each has recorded what it had under way.
  const failure = new AbortController()
  const ended = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal
  const loop = async (): Promise<void> => {
    try {
      while (!ended.aborted) {
        const done = await runDue(context, { signal: ended })
        if (done === 0) await pause(pollMs, ended)
      }
    } catch (error) {
      failure.abort()
      throw error
    }
  }
  const results = await Promise.allSettled(Array.from({ length: concurrency }, loop))
  const failed = results.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

function heardBy(context: Context, onEvent: Context['emit']): Context {
  return {
    ...context,
    emit(event) {
      context.emit(event)
      onEvent(event)
    },
  }
}

/** Ends early, and quietly, where the signal aborts. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
