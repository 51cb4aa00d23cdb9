import {
  decodeSeries,
  type Dialect,
  documentedDialect,
  type Issue,
  localTimeAt,
  type Notice,
  type Series,
  unknownFieldIssues,
} from '@umeeting/core'
import type { Language } from '../language.ts'
import { type BookingOptions, readFields } from './booking-options.ts'
import { type DialectOptions, readDialect } from './dialect-options.ts'

export interface AcceptedBooking {
  readonly ok: true
  readonly series: Series
  readonly dialect: Dialect
  readonly notices: readonly Notice[]
  /** Undefined where the booking says none, or none that can be read. */
  readonly topic: string | undefined
  /** Minutes. */
  readonly durationMinutes: number | undefined
  /** Whether the booking itself says when it starts; where it doesn't, `series.start` is assumed. */
  readonly started: boolean
}

export interface RefusedBooking {
  readonly ok: false
  readonly issues: readonly Issue[]
  readonly notices: readonly Notice[]
}

/** What a booking without a start starts with. Of a rule alone, `first of all` is before every end. */
type StartOfNone = 'from now on' | 'first of all'

/** Reads the booking of a command's flags and files, with the dialect that it is to be read in. */
export async function readBooking(
  options: BookingOptions & DialectOptions,
  language: Language,
  startOfNone: StartOfNone,
): Promise<AcceptedBooking | RefusedBooking> {
  const fields = await readFields(options, language)
  const read = await readDialect(options, language)
  const dialect = read.ok ? read.value : documentedDialect
  const started = isGiven(fields['start_time'])
  const start = startOfNone === 'from now on' ? presentMinute(dialect.zone) : '1900-01-01 00:00:00'
  const series = decodeSeries(started ? fields : { ...fields, start_time: start }, dialect)
  const issues = [
    ...(read.ok ? [] : read.issues),
    ...unknownFieldIssues(fields),
    ...(series.ok ? [] : series.issues),
    ...(await issuesOfDuration(fields)),
  ]
  const { notices } = series
  if (issues.length > 0 || !series.ok) return { ok: false, issues, notices }
  return {
    ok: true,
    series: series.value,
    dialect,
    notices,
    topic: typeof fields['topic'] === 'string' ? fields['topic'] : undefined,
    durationMinutes: minutesOf(fields['duration']),
    started,
  }
}

async function issuesOfDuration(fields: Readonly<Record<string, unknown>>): Promise<readonly Issue[]> {
  if (!isGiven(fields['duration'])) return []
  // Loaded where there is one: it brings the rules of whole requests.
  const { durationIssues } = await import('./duration-issues.ts')
  return durationIssues(fields)
}

function minutesOf(duration: unknown): number | undefined {
  const text = typeof duration === 'number' || typeof duration === 'string' ? String(duration) : ''
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** The clock is read here, never in the core. */
function presentMinute(zone: string): string {
  return `${localTimeAt(Date.now(), zone).slice(0, 16)}:00`
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}
