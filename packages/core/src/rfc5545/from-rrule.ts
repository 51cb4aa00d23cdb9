import { type DialectChoices, documentedDialect } from '../dialect/dialect.ts'
import { type Issue, issue } from '../input/issue.ts'
import { parseLocalDate, parseLocalDateTime } from '../input/parse-local-time.ts'
import { accept, hasIssues, refuse, type Result, taken } from '../input/result.ts'
import { endIssues } from '../series/parse-series.ts'
import type { Series, SeriesEnd } from '../series/series.ts'
import {
  epochDayOfLocal,
  isDateOnly,
  type LocalDateTime,
  localDateTimeOf,
  secondOfDayOf,
} from '../time/local-date-time.ts'
import { instantOf, localTimeAt } from '../time/zone/instant.ts'
import { isZone, zoneNamed } from '../time/zone/is-zone.ts'
import { recurrenceOf } from './recurrence-from-rule.ts'
import { type ContentLine, contentLines, ruleParts } from './rule-parts.ts'

/** A series, and the choices of a dialect without which it would mean something else. */
export interface ReadRule {
  /** What repeats, from when, until when. */
  readonly series: Series
  /** The choices that the text makes: its zone, and how it reads what the union leaves open. */
  readonly dialect: DialectChoices
}

/**
 * Reads RFC 5545 text: a `DTSTART` line (with `TZID`, in UTC, or floating: then the zone is the default one) and an
 * `RRULE` line. What no recurrence of ours says (INTERVAL=2, BYMONTH, EXDATE …) is refused, part by part.
 *
 * @example
 * fromRRule('DTSTART;TZID=America/New_York:20260131T100000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1')
 * // { ok: true, value: { series: { recurrence: { kind: 'monthlyByDay', day: 31 }, … },
 * //   dialect: { zone: 'America/New_York', shortMonth: 'last-day' } }, notices: [] }
 */
export function fromRRule(text: unknown): Result<ReadRule> {
  if (typeof text !== 'string') return refuse([issue('not-text', [], null, text)])
  const issues: Issue[] = []
  const lines = contentLines(text)
  for (const { name, value } of lines) {
    if (name !== 'DTSTART' && name !== 'RRULE')
      issues.push(issue('not-expressible', [name], { choices: ['DTSTART', 'RRULE'] }, value))
  }
  const startLine = onlyLine(lines, 'DTSTART', issues)
  const ruleLine = onlyLine(lines, 'RRULE', issues)
  if (!startLine)
    issues.push(
      issue('required', ['DTSTART'], { format: 'DTSTART;TZID=Asia/Shanghai:20261130T100000' }, undefined),
    )
  const zone = startLine ? zoneOfStart(startLine, issues) : documentedDialect.zone
  const start = startLine && readStart(startLine, issues)
  const parts = ruleParts(ruleLine?.value ?? '', issues)
  const read = ruleLine
    ? recurrenceOf(parts, start, issues)
    : { recurrence: { kind: 'once' } as const, choices: {} }
  const floats = startLine !== undefined && isFloating(startLine)
  const end = readEnd(parts, { start, zone, isFloating: floats }, issues)
  if (read && start && end && !hasIssues(issues))
    issues.push(...endIssues(read.recurrence, start, end, ['UNTIL']))
  if (!read || !start || !end || hasIssues(issues)) return refuse(issues as [Issue, ...Issue[]])
  const choices: DialectChoices =
    end.kind === 'until' && isDateOnly(end.date) ? { ...read.choices, endDate: 'whole-day' } : read.choices
  return accept({ series: { recurrence: read.recurrence, start, end }, dialect: { zone, ...choices } })
}

function onlyLine(lines: readonly ContentLine[], name: string, issues: Issue[]): ContentLine | undefined {
  const [line, second] = lines.filter((each) => each.name === name)
  if (second) issues.push(issue('duplicate-item', [name], null, second.value))
  return line
}

function zoneOfStart({ parameters, value }: ContentLine, issues: Issue[]): string {
  const zone = parameters.get('TZID')
  if (value.endsWith('Z')) {
    if (zone !== undefined) {
      issues.push(issue('malformed', ['DTSTART'], { format: `TZID=${zone}:20261130T100000` }, value))
    }
    return 'UTC'
  }
  if (zone === undefined) return documentedDialect.zone
  const known = zoneNamed(zone)
  if (known === undefined)
    issues.push(issue('no-such-zone', ['DTSTART', 'TZID'], { format: 'IANA: Asia/Shanghai …' }, zone))
  return known ?? zone
}

function readStart({ value }: ContentLine, issues: Issue[]): LocalDateTime | undefined {
  const local = expanded(value.replace(/Z$/, ''))
  if (local !== undefined) return taken(parseLocalDateTime(local, ['DTSTART']), issues)
  issues.push(issue('malformed', ['DTSTART'], { format: '20261130T100000' }, value))
  return undefined
}

/** Neither in UTC nor in a zone. */
function isFloating({ parameters, value }: ContentLine): boolean {
  return !value.endsWith('Z') && !parameters.has('TZID')
}

/** What UNTIL depends on. */
interface StartOfRule {
  readonly start: LocalDateTime | undefined
  readonly zone: string
  readonly isFloating: boolean
}

function readEnd(
  parts: ReadonlyMap<string, string>,
  start: StartOfRule,
  issues: Issue[],
): SeriesEnd | undefined {
  const count = parts.get('COUNT')
  const until = parts.get('UNTIL')
  if (count !== undefined && until !== undefined) {
    issues.push(issue('excluded-by', ['COUNT'], { field: 'UNTIL' }, count))
    return undefined
  }
  if (count !== undefined) {
    if (/^0*[1-9]\d{0,14}$/.test(count)) return { kind: 'count', count: Number(count) }
    issues.push(issue('not-an-integer', ['COUNT'], { min: 1 }, count))
    return undefined
  }
  return until === undefined ? { kind: 'open' } : readUntil(until, start, issues)
}

/** UNTIL is a date, a local time, or (where DTSTART has a zone) an instant; the last second of a day is the whole day. */
function readUntil(
  until: string,
  { start, zone, isFloating: floats }: StartOfRule,
  issues: Issue[],
): SeriesEnd | undefined {
  if (/^\d{8}$/.test(until)) {
    const date = taken(parseLocalDate(dashed(until), ['UNTIL']), issues)
    return date && { kind: 'until', date }
  }
  const local = expanded(until.replace(/Z$/, ''))
  if (local === undefined) {
    issues.push(issue('malformed', ['UNTIL'], { format: '20261231T155959Z' }, until))
    return undefined
  }
  const read = taken(parseLocalDateTime(local, ['UNTIL']), issues)
  if (floats && until.endsWith('Z')) {
    // A local time in no zone can't be compared with an instant (section 3.3.10).
    issues.push(issue('malformed', ['UNTIL'], { format: '20261231T235959' }, until))
    return undefined
  }
  if (!read || !start || !isZone(zone)) return undefined
  const shown = until.endsWith('Z') ? lastLocalTime(instantOf(read, 'UTC'), start, zone) : read
  const date = shown.endsWith('23:59:59') ? taken(parseLocalDate(shown.slice(0, 10)), issues) : shown
  return date && { kind: 'until', date }
}

/**
 * The local time up to which occurrences start no later than an instant. It is what the clock shows then, but for hours
 * that the clock skips or repeats: there the last time of day of the series that is not past the instant.
 */
function lastLocalTime(instant: number, start: LocalDateTime, zone: string): LocalDateTime {
  const shown = localTimeAt(instant, zone)
  const day = epochDayOfLocal(shown)
  const timesOfDay = [2, 1, 0, -1, -2].map((days) => localDateTimeOf(day + days, secondOfDayOf(start)))
  const last = timesOfDay.find((local) => instantOf(local, zone) <= instant) ?? shown
  const next = timesOfDay.findLast((local) => local > last) ?? shown
  return shown >= last && shown < next ? shown : last
}

/** `20261130T100000` as `2026-11-30 10:00:00`; undefined for anything else. */
function expanded(value: string): string | undefined {
  const match = /^(\d{8})T(\d{2})(\d{2})(\d{2})$/i.exec(value)
  return match ? `${dashed(match[1] ?? '')} ${match[2]}:${match[3]}:${match[4]}` : undefined
}

function dashed(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}
