import type { LedgerBooking, LedgerRequestInput } from '../../src/index.ts'
import { BookingModel, type Changes } from '../model/model.ts'

/** What a caller asks for after booking. */
export type Change =
  | { readonly kind: 'cancel-all' }
  | { readonly kind: 'cancel-one'; readonly number: number }
  | { readonly kind: 'cancel-from'; readonly number: number }
  | { readonly kind: 'update'; readonly changes: Changes }

export const CANCEL_ALL: Change = { kind: 'cancel-all' }

export interface AskedBooking {
  readonly key: string
  readonly count: number
  /** The most dates of one meeting at the service. */
  readonly limit: number
  readonly request: LedgerRequestInput
  readonly changes: readonly Change[]
}

/** Two times in five a change, and of those at times another. */
export function drawnChanges(random: () => number): readonly Change[] {
  const changes: Change[] = []
  while (changes.length < 4 && random() < 0.4) changes.push(drawnChange(random))
  return changes
}

function drawnChange(random: () => number): Change {
  const luck = random()
  const number = 1 + Math.floor(random() * 9)
  if (luck < 0.4) return { kind: 'cancel-one', number }
  if (luck < 0.55) return { kind: 'cancel-from', number: number + 1 }
  if (luck < 0.7) return { kind: 'update', changes: { count: number } }
  return { kind: 'update', changes: { shift: number % 3 } }
}

/**
 * What a booking must have come to. Whether a single date could be cancelled follows from what had become of its uuid
 * by then: the ledger says which of these it refused for that. Any other refusal is held against the model.
 */
export function modelOf(
  { count, limit, changes }: AskedBooking,
  commands: LedgerBooking['commands'] = [],
): BookingModel {
  const model = new BookingModel(count, limit)
  const refused = new Set(commands.filter(isWithoutUuid).map(({ seq }) => seq))
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'cancel-all') model.isOver = true
    if (change.kind === 'cancel-one' && !refused.has(index + 1)) model.cancelOne(change.number, true)
    if (change.kind === 'cancel-from') model.cancelFrom(change.number)
    if (change.kind === 'update') model.update(change.changes)
  }
  return model
}

function isWithoutUuid({ state, reason = '' }: LedgerBooking['commands'][number]): boolean {
  return state === 'refused' && reason.startsWith('the uuid of the occurrence is lost')
}

/** The local start of a date of the bookings of the simulation. */
export function startOf(shift: number, number = 1): string {
  const date = new Date(Date.UTC(2026, 11, 1, 10 + shift) + (number - 1) * 7 * 86_400_000)
  return date.toISOString().slice(0, 19).replace('T', ' ')
}
