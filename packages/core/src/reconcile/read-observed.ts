import { issue } from '../input/issue.ts'
import { parseLocalDateTime } from '../input/parse-local-time.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import type { ObservedRow, Unexpected, Unreadable } from './reconciliation.ts'

export interface Observed {
  /** In the order of time. */
  readonly occurrences: readonly Unexpected[]
  readonly unreadable: readonly Unreadable[]
  readonly disordered: boolean
}

/** Reads the rows of an answer; nothing is dropped silently. */
export function readObserved(rows: readonly ObservedRow[]): Observed {
  const occurrences: Unexpected[] = []
  const unreadable: Unreadable[] = []
  for (const [index, row] of rows.entries()) {
    const value = row.localStart ?? row.start_time
    const read = parseLocalDateTime(value)
    if (read.ok) {
      occurrences.push({ localStart: read.value, uuid: typeof row.uuid === 'string' ? row.uuid : null })
    } else
      unreadable.push({
        index,
        received: issue('malformed', [], { format: 'yyyy-MM-dd HH:mm:ss' }, value).received,
      })
  }
  const ordered = occurrences.toSorted((left, right) => order(left.localStart, right.localStart))
  const disordered = ordered.some((each, index) => each !== occurrences[index])
  return { occurrences: ordered, unreadable, disordered }
}

function order(left: LocalDateTime, right: LocalDateTime): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
