import type { AbortSignalLike } from '@umeeting/core'

/** The end of a call from outside: its caller cancels, or its whole time is over. */
export interface Deadline {
  readonly signal: AbortSignal
  /** What ended the call, if anything did. */
  readonly endedBy: () => 'aborted' | 'total-timeout' | undefined
  readonly remainingMs: () => number
  /** Lets go of the timer and of the caller's signal. */
  readonly release: () => void
}

export function deadlineOf(totalTimeoutMs: number, callers: AbortSignalLike | undefined): Deadline {
  const controller = new AbortController()
  const latest = performance.now() + totalTimeoutMs
  let endedBy: ReturnType<Deadline['endedBy']>
  const end = (by: 'aborted' | 'total-timeout'): void => {
    endedBy ??= by
    controller.abort()
  }
  const abort = (): void => end('aborted')
  const timer = setTimeout(() => end('total-timeout'), totalTimeoutMs)
  if (callers?.aborted === true) abort()
  else callers?.addEventListener('abort', abort, { once: true })
  return {
    signal: controller.signal,
    endedBy: () => endedBy,
    remainingMs: () => latest - performance.now(),
    release() {
      clearTimeout(timer)
      callers?.removeEventListener('abort', abort)
    },
  }
}
