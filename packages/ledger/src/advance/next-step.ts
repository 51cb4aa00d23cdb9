import type { AttemptRow, CommandRow, PartRow } from '../store/tables.ts'
import type { BookingRecord } from '../record/record.ts'
import type { Planning } from './planning.ts'

/** What is to be done next for a booking. Those marked ○ only write. */
export type Step =
  /** ○ A process that was to send it is gone, or the answer never came. */
  | { readonly kind: 'give-up'; readonly attempt: AttemptRow }
  /** ○ Records the intent, then sends. */
  | { readonly kind: 'send'; readonly attempt: AttemptRow; readonly part: PartRow }
  | { readonly kind: 'look'; readonly attempt: AttemptRow; readonly part: PartRow }
  | { readonly kind: 'sweep'; readonly attempt: AttemptRow }
  /** ○ */
  | { readonly kind: 'new-attempt'; readonly part: PartRow }
  /** ○ No attempt can succeed any more: one that was found is taken, or the part is refused. */
  | { readonly kind: 'conclude'; readonly part: PartRow; readonly reason: string | null }
  | { readonly kind: 'command'; readonly command: CommandRow }
  /** ○ */
  | { readonly kind: 'plan'; readonly planning: Planning & { readonly kind: 'part' } }
  | { readonly kind: 'rest'; readonly until: number | null }

/** Attempts of which it is not yet known what comes of them. */
const LIVE: ReadonlySet<AttemptRow['state']> = new Set(['planned', 'sending', 'unknown', 'ambiguous'])

/**
 * Decides the next step of a booking from its record alone. The same record and time always lead to the same step, so
 * that a process which died is carried on by any other.
 */
export function nextStep(
  record: BookingRecord,
  planning: () => Planning,
  now: number,
  maxAttempts: number,
): Step {
  const { parts, attempts, commands } = record
  const all = commands.find(({ kind }) => kind === 'cancel-all')
  if (all && isDue(all, now)) return { kind: 'command', command: all }

  for (const attempt of attempts) {
    const part = parts.find((each) => each.part === attempt.part)
    if (!part || !isDue(attempt, now)) continue
    if (attempt.state === 'sending') return { kind: 'give-up', attempt }
    if (attempt.state === 'unknown') return { kind: 'look', attempt, part }
    if (attempt.state === 'spare') return { kind: 'sweep', attempt }
    if (attempt.state === 'planned' && !all) return { kind: 'send', attempt, part }
  }
  const due = earliest([...attempts.filter(isWaiting), ...(all ? [all] : [])])
  if (all) return { kind: 'rest', until: due }

  const open = parts.find(({ state }) => state === 'planned')
  if (open) {
    const mine = attempts.filter(({ part }) => part === open.part)
    if (mine.some(({ state }) => LIVE.has(state))) return { kind: 'rest', until: due }
    const refused = mine.find(({ state }) => state === 'refused')
    if (refused || Math.max(0, ...mine.map(({ n }) => n)) >= maxAttempts) {
      return { kind: 'conclude', part: open, reason: (refused ?? mine.at(-1))?.reason ?? null }
    }
    return { kind: 'new-attempt', part: open }
  }

  const isRefused = parts.some(({ state }) => state === 'refused')
  // Commands are done in order. One that waits for a later part lets the others pass only where that part isn't due yet.
  if (commands[0]?.due_at === null && !isRefused) {
    const awaited = planning()
    if (awaited.kind === 'part') return { kind: 'plan', planning: awaited }
  }
  const command = commands.find(({ due_at }) => due_at !== null)
  if (command && isDue(command, now)) return { kind: 'command', command }
  const commandDue = earlier(due, command?.due_at ?? null)
  if (isRefused) return { kind: 'rest', until: commandDue }
  const next = planning()
  if (next.kind === 'part') return { kind: 'plan', planning: next }
  return { kind: 'rest', until: earlier(commandDue, next.kind === 'complete' ? null : next.at) }
}

interface Due {
  readonly due_at: number | null
}

function isDue({ due_at }: Due, now: number): boolean {
  return due_at !== null && due_at <= now
}

function isWaiting({ state }: AttemptRow): boolean {
  return state === 'planned' || state === 'sending' || state === 'unknown' || state === 'spare'
}

function earliest(rows: readonly Due[]): number | null {
  return rows.reduce<number | null>((least, { due_at }) => earlier(least, due_at), null)
}

function earlier(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right
  return Math.min(left, right)
}
