import type { AbortSignalLike } from '@umeeting/core'

/** Of each signal that calls listen to, who is told; the signal itself has one listener however many calls there are. */
const listenersOf = new WeakMap<AbortSignalLike, Listeners>()

interface Listeners {
  readonly all: Set<() => void>
  readonly tellAll: () => void
}

/**
 * Calls `listener` when the signal aborts. Many calls may share a signal: Node warns of a leak where each of more than
 * ten adds a listener of its own.
 *
 * @returns what lets go of the signal
 */
export function onAbort(signal: AbortSignalLike, listener: () => void): () => void {
  const listeners = listenersOf.get(signal) ?? listenTo(signal)
  listeners.all.add(listener)
  return () => {
    listeners.all.delete(listener)
    if (listeners.all.size > 0) return
    signal.removeEventListener('abort', listeners.tellAll)
    listenersOf.delete(signal)
  }
}

function listenTo(signal: AbortSignalLike): Listeners {
  const all = new Set<() => void>()
  const tellAll = (): void => {
    for (const each of all) each()
  }
  const listeners = { all, tellAll }
  signal.addEventListener('abort', tellAll, { once: true })
  listenersOf.set(signal, listeners)
  return listeners
}
