import { createMeetingClient, type DialectChoices, type Transport } from '@umeeting/core'
import {
  createSimulatedService,
  type SimulatedService,
  type SimulatedServiceOptions,
} from '@umeeting/testing'
import { createLedger, type LedgerEvent, type LedgerOptions, type LedgerOccurrence } from '../src/index.ts'
import { sqliteStore } from '../src/sqlite.ts'
import { NOW } from './requests.ts'

export interface ContextOptions extends Partial<LedgerOptions> {
  readonly service?: SimulatedServiceOptions
  readonly dialect?: DialectChoices
  readonly transport?: (inner: Transport) => Transport
  /** A context whose service and clock this one shares. */
  readonly beside?: { readonly service: SimulatedService; readonly time: { now: number } }
}

/** A ledger in memory at a simulated service, and a clock that a test sets. */
export async function openContext({
  service: settings = {},
  dialect,
  transport,
  beside,
  ...options
}: ContextOptions = {}) {
  const time = beside?.time ?? { now: NOW }
  const clock = () => time.now
  const service = beside?.service ?? createSimulatedService({ clock, ...settings })
  const client = createMeetingClient(transport ? transport(service.transport) : service.transport, {
    dialect,
  })
  const events: LedgerEvent[] = []
  const ledger = createLedger({
    client,
    store: sqliteStore(':memory:'),
    settleMs: 60_000,
    clock,
    random: drawn,
    onEvent: (event) => events.push(event),
    ...options,
  })
  await ledger.migrate()
  return {
    ledger,
    client,
    service,
    events,
    time,
    live: () => service.meetings().filter(({ deleted }) => !deleted),
    /** Does all that is ever to be done, however late it is due. */
    settle: async (until = Infinity): Promise<void> => {
      for (;;) {
        // Time goes on only once nothing is due.
        await ledger.runDue()
        const next = await ledger.nextDue()
        if (next === undefined || next > until) return
        time.now = Math.max(time.now, next)
      }
    },
  }
}

export async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

export function numbersOf(occurrences: readonly LedgerOccurrence[]): readonly (number | undefined)[] {
  return occurrences.map(({ number }) => number)
}

let draws = 0
function drawn(): string {
  return String(++draws).padStart(8, '0')
}
