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

/** The rows of a comparison in the order of time: what was predicted, and what came besides. */
export function comparedRows(found: Reconciliation, zone: string): Rows {
  const rows = [
    ...found.matched.map(({ localStart, number }) => rowOf(localStart, 'matched', number)),
    ...found.missing.map(({ localStart, number }) => rowOf(localStart, 'missing', number)),
    ...found.moved.map(({ from, to, number }) => rowOf(from, 'moved', number, to)),
    ...found.unexpected.map(({ localStart }) => rowOf(localStart, 'unexpected')),
    ...found.duplicates.map(({ localStart }) => rowOf(localStart, 'repeated')),
  ].toSorted((left, right) =>
    left.localStart < right.localStart ? -1 : Number(left.localStart > right.localStart),
  )
  return {
    count: rows.length,
    at(index) {
      const row = rows[index]
      return row && { ...row, startsAt: instantOf(row.localStart, zone) }
    },
  }
}

function rowOf(
  localStart: LocalDateTime,
  status: RowStatus,
  number?: number,
  movedTo?: LocalDateTime,
): Omit<Row, 'startsAt'> {
  return { number, localStart, status, movedTo }
}
