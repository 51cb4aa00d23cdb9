import { isRecord } from '../input/check.ts'
import type { ObservedRow } from './reconciliation.ts'

/**
 * What an answer of the service says about occurrences. Only `rows` can be reconciled: a refusal, or an answer that
 * carries no occurrences (that of get, list, update), is no observation, so it never means that none were created.
 */
export type Observation =
  | { readonly kind: 'rows'; readonly rows: readonly ObservedRow[] }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'without-occurrences' }
  | { readonly kind: 'unreadable' }

/**
 * Reads an answer as the service sends it: the whole envelope `{status, message, data}`, its `data`, or the list of
 * occurrences alone. A created meeting (`meeting_id`) without the list has no occurrences.
 *
 * @example
 * observeAnswer({ status: 500, message: 'no room', data: null })
 * // { kind: 'refused', status: 500, message: 'no room' }
 */
export function observeAnswer(answer: unknown): Observation {
  if (Array.isArray(answer)) return rowsOf(answer)
  if (!isRecord(answer)) return { kind: 'unreadable' }
  const status = numberOf(answer['status'])
  const isEnvelope = 'data' in answer || 'message' in answer
  if (isEnvelope && status !== undefined && status !== 200) {
    return { kind: 'refused', status, message: textOf(answer['message']) }
  }
  const data = isEnvelope ? answer['data'] : answer
  if (Array.isArray(data)) return rowsOf(data)
  if (!isRecord(data))
    return { kind: data === undefined || data === null ? 'without-occurrences' : 'unreadable' }
  const rows = data['occurrences'] ?? (data['meeting_id'] === undefined ? undefined : [])
  return rows === undefined ? { kind: 'without-occurrences' } : rowsOf(rows)
}

function rowsOf(rows: unknown): Observation {
  return Array.isArray(rows) && rows.every(isRecord) ? { kind: 'rows', rows } : { kind: 'unreadable' }
}

/** An integer, as a number or as digits. */
function numberOf(status: unknown): number | undefined {
  const number = typeof status === 'string' && /^-?\d{1,15}$/.test(status) ? Number(status) : status
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

function textOf(message: unknown): string {
  return typeof message === 'string' ? message : ''
}
