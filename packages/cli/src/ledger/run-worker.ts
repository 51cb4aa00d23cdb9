import { setTimeout as wait } from 'node:timers/promises'
import type { Ledger, LedgerEvent } from '@umeeting/ledger'
import type { Language } from '../language.ts'
import { eventReason } from './reason-text.ts'
import { ledgerTexts } from './texts.ts'

/**
 * The worker's log, a line for each event: when, which booking, what. That a booking is what it was before has no line.
 */
export function workerLog(language: Language): (event: LedgerEvent) => string | undefined {
  const states = new Map<string, string>()
  return (event) => {
    if (event.kind !== 'resting') return eventLine(event, language)
    const isKnown = states.get(event.booking) === event.state
    // Of one that is never due again nothing is kept: a worker may see millions.
    if (event.until === null) states.delete(event.booking)
    else states.set(event.booking, event.state)
    return isKnown ? undefined : eventLine(event, language)
  }
}

function eventLine(event: LedgerEvent, language: Language): string {
  const { events } = ledgerTexts(language)
  const tell = events[event.kind] as (told: LedgerEvent & { readonly because?: string }) => string
  const told = 'reason' in event ? { ...event, because: eventReason(event, language) } : event
  const time = new Date(event.at).toISOString().slice(11, 19)
  return `${time}  ${event.booking}  ${tell(told)}`
}

/** The states in which a worker still has something to do, save for sweeps and horizons that come due much later. */
const OPEN = ['pending', 'updating', 'cancelling'] as const

/** Works until the signal aborts or, where that is asked for, until no booking is open. */
export async function runWorker(
  ledger: Ledger,
  { signal, concurrency, untilDone }: { signal: AbortSignal; concurrency: number; untilDone: boolean },
): Promise<void> {
  if (!untilDone) return ledger.work({ signal, concurrency })
  while (!signal.aborted) {
    // What is due is done before it is asked what is left.
    await Promise.all(Array.from({ length: concurrency }, async () => ledger.runDue({ signal })))
    if (!(await isOpen(ledger))) return
    await wait(200)
  }
}

async function isOpen(ledger: Ledger): Promise<boolean> {
  for (const state of OPEN) {
    // One open booking is enough.
    for await (const booking of ledger.list({ state })) return booking.dueAt !== undefined
  }
  const next = await ledger.nextDue()
  return next !== undefined && next <= Date.now()
}
