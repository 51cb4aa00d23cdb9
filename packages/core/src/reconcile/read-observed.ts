import { issue } from '../input/issue.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { readObservedTime } from './observed-time.ts'
import type { Cancelled, ObservedRow, Unexpected, Unreadable } from './reconciliation.ts'

export interface Observed {
  /** In the order of time. */
  readonly occurrences: readonly Unexpected[]
  readonly cancelled: readonly Cancelled[]
  readonly unreadable: readonly Unreadable[]
  readonly instantCount: number
  readonly disordered: boolean
}

/**
 * Reads the rows of an answer; nothing is dropped silently.
 *
 * @param zone the zone that instants are set in
 */
export function readObserved(rows: readonly ObservedRow[], zone: string): Observed {
  const occurrences: Unexpected[] = []
  const cancelled: Cancelled[] = []
  const unreadable: Unreadable[] = []
  let instantCount = 0
  for (const [index, row] of rows.entries()) {
    const value = row.localStart ?? row.start_time
    const read = readObservedTime(value, zone)
    if (!read) {
      const { received } = issue('malformed', [], { format: 'yyyy-MM-dd HH:mm:ss' }, value)
      unreadable.push({ index, received })
    } else {
      const { localStart, isInstant } = read
      if (isInstant) instantCount++
      const list = isCancelled(row) ? cancelled : occurrences
      list.push({ localStart, uuid: uuidOf(row) })
    }
  }
  const disordered = occurrences.some(
    ({ localStart }, index) => localStart < (occurrences[index - 1]?.localStart ?? ''),
  )
  const ordered = disordered
    ? occurrences.toSorted((left, right) => order(left.localStart, right.localStart))
    : occurrences
  return { occurrences: ordered, cancelled, unreadable, instantCount, disordered }
}

/** Whether a row says that it is cancelled (`status` 2) or deleted (`del_flag` 1), as `share/get` writes it. */
export function isCancelled({ status, del_flag: deleted }: ObservedRow): boolean {
  if (status === undefined && deleted === undefined) return false
  return status === 2 || status === '2' || deleted === 1 || deleted === '1'
}

export function uuidOf({ uuid }: ObservedRow): string | null {
  return typeof uuid === 'string' ? uuid : null
}

/** So many rows are held against each other sooner than a set of them is made. */
const FEW_ROWS = 10

/** The uuids that more than one row carries, in the order of their second row. */
export function sharedUuidsOf(rows: readonly ObservedRow[]): readonly string[] {
  if (rows.length <= FEW_ROWS && rows.every(({ uuid }, index) => isFirstWith(uuid, rows, index))) return []
  const seen = new Set<string>()
  const shared = new Set<string>()
  let count = 0
  for (const { uuid } of rows) {
    if (typeof uuid !== 'string' || uuid === '') continue
    if (seen.add(uuid).size === count) shared.add(uuid)
    else count++
  }
  return [...shared]
}

function isFirstWith(uuid: unknown, rows: readonly ObservedRow[], index: number): boolean {
  for (let before = 0; before < index; before++) {
    if (rows[before]?.uuid === uuid && typeof uuid === 'string' && uuid !== '') return false
  }
  return true
}

function order(left: LocalDateTime, right: LocalDateTime): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
