import {
  decodeSeries,
  type Dialect,
  documentedDialect,
  type Issue,
  localTimeAt,
  type Notice,
  type Series,
} from '@umeeting/core'
import type { Language } from '../language.ts'
import { type BookingOptions, readFields } from './booking-options.ts'
import { type DialectOptions, readDialect } from './dialect-options.ts'

export type Booking =
  | {
      readonly ok: true
      readonly series: Series
      readonly dialect: Dialect
      readonly notices: readonly Notice[]
    }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly notices: readonly Notice[] }

/**
 * Reads the booking of a command's flags and files. Without a start it starts at the present minute of the dialect's
 * zone: the clock is read here, never in the core.
 */
export async function readBooking(
  options: BookingOptions & DialectOptions,
  language: Language,
): Promise<Booking> {
  const fields = await readFields(options, language)
  const read = await readDialect(options, language)
  const dialect = 'dialect' in read ? read.dialect : documentedDialect
  const start = isGiven(fields['start_time']) ? fields['start_time'] : presentMinute(dialect.zone)
  const result = decodeSeries({ ...fields, start_time: start }, dialect)
  const dialectIssues = 'issues' in read ? read.issues : []
  if (result.ok && dialectIssues.length === 0) {
    return { ok: true, series: result.value, dialect, notices: result.notices }
  }
  const issues = [...dialectIssues, ...(result.ok ? [] : result.issues)]
  return { ok: false, issues, notices: result.notices }
}

function presentMinute(zone: string): string {
  return `${localTimeAt(Date.now(), zone).slice(0, 16)}:00`
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}
