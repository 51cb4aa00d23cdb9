import type { SendOptions } from '@umeeting/core'

/**
 * Waits; answers `aborted` at once where the signal fires before the time is over.
 *
 * @param milliseconds how long
 */
export async function wait(milliseconds: number, signal: SendOptions['signal']): Promise<'over' | 'aborted'> {
  if (signal?.aborted === true) return 'aborted'
  return new Promise((resolve) => {
    const end = (outcome: 'over' | 'aborted'): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      resolve(outcome)
    }
    const abort = (): void => end('aborted')
    const timer = setTimeout(end, milliseconds, 'over')
    signal?.addEventListener('abort', abort, { once: true })
  })
}
