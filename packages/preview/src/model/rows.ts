import { instantOf, type LocalDateTime, nthOccurrence, type Reconciliation } from '@umeeting/core'
import type { Rule } from './draft.ts'

/** What became of a date in a comparison. */
export type RowStatus = 'matched' | 'missing' | 'unexpected' | 'moved' | 'repeated'

/** A row of the list. */
export interface Row {
  /** Place in the series; undefined for what was not predicted. */
  readonly number: number | undefined
  readonly localStart: LocalDateTime
  readonly startsAt: number
  readonly status: RowStatus | undefined
  /** Where a moved one went. */
  readonly movedTo: LocalDateTime | undefined
}

/** The rows of a list, made when they are asked for. */
export interface Rows {
  /** `Infinity` without an end. */
  readonly count: number
  /** @param index from 0 */
  readonly at: (index: number) => Row | undefined
}

/** The rows of a rule: the engine jumps to any number, so a long list costs what a short one does. */
export function rowsOf({ series, dialect }: Rule, count: number): Rows {
  return {
    count,
    at(index) {
      const occurrence = nthOccurrence(series, index + 1, dialect)
      if (!occurrence) return undefined
      const { number, localStart, startsAt } = occurrence
      return { number, localStart, startsAt, status: undefined, movedTo: undefined }
    },
  }
}

/** The rows of a comparison in the order of time: what was predicted, and what came besides. Merged as far as they are asked for. */
export function comparedRows(found: Reconciliation, zone: string): Rows {
  const queues: readonly Queue[] = [
    { status: 'matched', rows: found.matched, next: 0 },
    { status: 'missing', rows: found.missing, next: 0 },
    { status: 'moved', rows: inOrderOfLeaving(found.moved), next: 0 },
    { status: 'unexpected', rows: found.unexpected, next: 0 },
    { status: 'repeated', rows: found.duplicates, next: 0 },
  ]
  const merged: Row[] = []
  return {
    count: queues.reduce((sum, { rows }) => sum + rows.length, 0),
    at(index) {
      while (merged.length <= index) {
        const row = earliestOf(queues, zone)
        if (!row) return undefined
        merged.push(row)
      }
      return merged[index]
    },
  }
}

/** One of the lists of a comparison, in the order of time, and how far it was taken. */
interface Queue {
  readonly status: RowStatus
  readonly rows: readonly ComparedRow[]
  next: number
}

type ComparedRow =
  | { readonly localStart: LocalDateTime; readonly number?: number }
  | { readonly from: LocalDateTime; readonly to: LocalDateTime; readonly number: number }

/** Takes the row that comes first; of several at one time, that of the first queue. */
function earliestOf(queues: readonly Queue[], zone: string): Row | undefined {
  let first: Queue | undefined
  let localStart: LocalDateTime | undefined
  for (const queue of queues) {
    const row = queue.rows[queue.next]
    const start = row && ('from' in row ? row.from : row.localStart)
    if (start === undefined || (localStart !== undefined && start >= localStart)) continue
    first = queue
    localStart = start
  }
  const row = first?.rows[first.next++]
  if (!first || !row || localStart === undefined) return undefined
  return {
    number: row.number,
    localStart,
    startsAt: instantOf(localStart, zone),
    status: first.status,
    movedTo: 'to' in row ? row.to : undefined,
  }
}

/** Moves are told in the order in which they arrive; they seldom cross. */
function inOrderOfLeaving(moved: Reconciliation['moved']): Reconciliation['moved'] {
  const isInOrder = moved.every(({ from }, index) => index === 0 || (moved[index - 1]?.from ?? '') <= from)
  return isInOrder ? moved : moved.toSorted((left, right) => left.number - right.number)
}
