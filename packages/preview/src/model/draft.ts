import {
  type Dialect,
  documentedDialect,
  encodeSeriesEnd,
  parseDialect,
  parseSeries,
  type Issue,
  type Recurrence,
  type RecurrenceKind,
  type Series,
  type Weekday,
} from '@umeeting/core'

/** What stands in the form, as a person types it: any of it may be wrong. */
export interface Draft {
  readonly kind: RecurrenceKind
  readonly weekdays: readonly Weekday[]
  readonly day: string
  readonly week: string
  readonly weekday: Weekday
  /** `yyyy-MM-dd` */
  readonly date: string
  /** `HH:mm` or `HH:mm:ss` */
  readonly time: string
  readonly endKind: 'open' | 'count' | 'until'
  readonly count: string
  readonly untilDate: string
  /** Empty for an end given as a date alone. */
  readonly untilTime: string
  readonly zone: string
  readonly weekdayNumbering: Dialect['weekdayNumbering']
  readonly shortMonth: Dialect['shortMonth']
  readonly fifthWeek: Dialect['fifthWeek']
  readonly unmatchedStart: Dialect['unmatchedStart']
  readonly endDate: Dialect['endDate']
  /** Empty for none. */
  readonly maxOccurrences: string
}

/** A series with the dialect that reads it: what the page shows. */
export interface Rule {
  readonly series: Series
  readonly dialect: Dialect
}

/** The part of the form that an issue belongs to. */
export type Field =
  'weekdays' | 'day' | 'week' | 'start' | 'count' | 'until' | 'zone' | 'maxOccurrences' | 'other'

export type FieldIssues = Readonly<Partial<Record<Field, readonly Issue[]>>>

/** Reads the form: the rule, or every issue at its field. */
export function readDraft(draft: Draft): { readonly rule?: Rule; readonly issues: FieldIssues } {
  const series = parseSeries({
    recurrence: recurrenceInput(draft),
    start: `${draft.date} ${withSeconds(draft.time)}`,
    ...(draft.kind === 'once' ? {} : { end: endInput(draft) }),
  })
  const dialect = parseDialect({
    zone: draft.zone,
    weekdayNumbering: draft.weekdayNumbering,
    shortMonth: draft.shortMonth,
    fifthWeek: draft.fifthWeek,
    unmatchedStart: draft.unmatchedStart,
    endDate: draft.endDate,
    maxOccurrences: draft.maxOccurrences.trim() === '' ? 'none' : numberOf(draft.maxOccurrences),
  })
  if (series.ok && dialect.ok) return { rule: { series: series.value, dialect: dialect.value }, issues: {} }
  const issues: Partial<Record<Field, Issue[]>> = {}
  for (const result of [series, dialect]) {
    for (const issue of result.ok ? [] : result.issues) (issues[fieldOf(issue)] ??= []).push(issue)
  }
  return { issues }
}

/** The form that shows a rule; what the rule does not speak of stays as it was. */
export function draftOf({ series, dialect }: Rule, before: Draft): Draft {
  const { recurrence, start, end } = series
  const until = encodeSeriesEnd(end).end_date_time
  return {
    ...before,
    kind: recurrence.kind,
    ...fieldsOf(recurrence),
    date: start.slice(0, 10),
    time: withoutZeroSeconds(start.slice(11)),
    endKind: recurrence.kind === 'once' ? before.endKind : end.kind,
    ...(end.kind === 'count' ? { count: String(end.count) } : {}),
    ...(until === undefined
      ? {}
      : { untilDate: until.slice(0, 10), untilTime: withoutZeroSeconds(until.slice(11)) }),
    zone: dialect.zone,
    weekdayNumbering: dialect.weekdayNumbering,
    shortMonth: dialect.shortMonth,
    fifthWeek: dialect.fifthWeek,
    unmatchedStart: dialect.unmatchedStart,
    endDate: dialect.endDate,
    maxOccurrences: dialect.maxOccurrences === 'none' ? '' : String(dialect.maxOccurrences),
  }
}

/** The form that a page opens with: a weekly meeting that starts at the next full hour. */
export function firstDraft(now: Date): Draft {
  const next = new Date(now.getTime() + 3_600_000)
  const date = `${next.getFullYear()}-${twoDigits(next.getMonth() + 1)}-${twoDigits(next.getDate())}`
  return {
    kind: 'weekly',
    weekdays: ['monday', 'wednesday'],
    day: String(next.getDate()),
    week: '1',
    weekday: 'monday',
    date,
    time: `${twoDigits(next.getHours())}:00`,
    endKind: 'count',
    count: '10',
    untilDate: `${next.getFullYear() + 1}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`,
    untilTime: '',
    ...documentedDialect,
    maxOccurrences: '',
  }
}

function recurrenceInput({ kind, weekdays, day, week, weekday }: Draft): object {
  switch (kind) {
    case 'weekly':
      return { kind, weekdays }
    case 'monthlyByDay':
      return { kind, day: numberOf(day) }
    case 'monthlyByWeekday':
      return { kind, week: numberOf(week), weekday }
    case 'once':
    case 'daily':
    case 'workdays':
      return { kind }
  }
}

function fieldsOf(recurrence: Recurrence): Partial<Draft> {
  switch (recurrence.kind) {
    case 'weekly':
      return { weekdays: recurrence.weekdays }
    case 'monthlyByDay':
      return { day: String(recurrence.day) }
    case 'monthlyByWeekday':
      return { week: String(recurrence.week), weekday: recurrence.weekday }
    case 'once':
    case 'daily':
    case 'workdays':
      return {}
  }
}

function endInput({ endKind, count, untilDate, untilTime }: Draft): object {
  if (endKind === 'open') return { kind: endKind }
  if (endKind === 'count') return { kind: endKind, count: numberOf(count) }
  return { kind: endKind, date: untilTime === '' ? untilDate : `${untilDate} ${withSeconds(untilTime)}` }
}

function fieldOf({ path: [first, second] }: Issue): Field {
  if (first === 'recurrence')
    return second === 'weekdays' || second === 'day' || second === 'week' ? second : 'other'
  if (first === 'end') return second === 'count' ? second : 'until'
  return first === 'start' || first === 'zone' || first === 'maxOccurrences' ? first : 'other'
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** Digits as a number; anything else stays text, for the engine to refuse. */
function numberOf(text: string): number | string {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time
}

function withoutZeroSeconds(time: string): string {
  return time.endsWith(':00') ? time.slice(0, 5) : time
}
