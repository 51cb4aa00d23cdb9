import type { AbortSignalLike } from '@umeeting/core'
import { onAbort } from './abort-listeners.ts'

/** What ends an attempt from outside. */
export type Ending = 'timeout' | 'total-timeout' | 'aborted'

/** An attempt was ended before its answer was there. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly by: Ending

  constructor(by: Ending) {
    super(by)
    this.by = by
  }
}

/** The end of an attempt: a signal for `fetch`, and `race`, which rejects with `Interrupted`. */
export interface Interruption {
  readonly signal: AbortSignal
  /** The promise, or the interruption, whichever is first: also where the promise itself heeds no signal. */
  readonly race: <Value>(promise: Promise<Value>) => Promise<Value>
  /** What ended the attempt already, if anything did. */
  readonly by: () => Ending | undefined
}

/** The time of one call: its attempts and the waits between them end with it, or when its caller cancels. */
export class Deadline {
  readonly #latest: number
  readonly #letGo: () => void
  #isAborted = false
  /** Ends what is under way: an attempt or a wait. */
  #end: ((by: Ending) => void) | undefined

  constructor(totalTimeoutMs: number, signal: AbortSignalLike | undefined) {
    this.#latest = performance.now() + totalTimeoutMs
    const abort = (): void => {
      this.#isAborted = true
      this.#end?.('aborted')
    }
    this.#letGo = signal ? onAbort(signal, abort) : () => undefined
  }

  get isAborted(): boolean {
    return this.#isAborted
  }

  /** Milliseconds that are left for the call. */
  remainingMs(): number {
    return this.#latest - performance.now()
  }

  /** Runs an attempt, which is interrupted after `timeoutMs`, at the end of the call, or when the caller cancels. */
  async attempt<Value>(
    timeoutMs: number,
    work: (interruption: Interruption) => Promise<Value>,
  ): Promise<Value> {
    const controller = new AbortController()
    const { promise: interrupted, reject } = withReject()
    let by: Ending | undefined
    const remainingMs = Math.max(0, this.remainingMs())
    const isLast = remainingMs <= timeoutMs
    this.#end = (ending) => {
      by ??= ending
      reject(new Interrupted(by))
      controller.abort()
    }
    const timer = setTimeout(
      () => this.#end?.(isLast ? 'total-timeout' : 'timeout'),
      Math.min(timeoutMs, remainingMs),
    )
    if (this.#isAborted) this.#end('aborted')
    try {
      return await work({
        signal: controller.signal,
        race: async (promise) => Promise.race([promise, interrupted]),
        by: () => by,
      })
    } finally {
      clearTimeout(timer)
      this.#end = undefined
    }
  }

  /** Waits, at most until the caller cancels: `isAborted` then tells. */
  async wait(delayMs: number): Promise<void> {
    if (this.#isAborted) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delayMs)
      this.#end = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#end = undefined
  }

  /** Lets go of the caller's signal. */
  release(): void {
    this.#letGo()
  }
}

function withReject(): { readonly promise: Promise<never>; readonly reject: (error: Interrupted) => void } {
  let reject: ((error: Interrupted) => void) | undefined
  const promise = new Promise<never>((_, fail) => {
    reject = fail
  })
  // It may reject while nothing awaits it, which must not be an unhandled rejection.
  promise.catch(() => undefined)
  return { promise, reject: (error) => reject?.(error) }
}
