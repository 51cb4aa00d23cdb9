import {
  type Dialect,
  encodeSeriesEnd,
  type Issue,
  parseSeries,
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
}

/** A series with the dialect that reads it: what the page shows. */
export interface Rule {
  readonly series: Series
  readonly dialect: Dialect
}

/** The part of the form that an issue belongs to. */
export type Field = 'weekdays' | 'day' | 'week' | 'start' | 'count' | 'until' | 'other'

export type FieldIssues = Readonly<Partial<Record<Field, readonly Issue[]>>>

/** Why a series that can be read is not taken: it starts before `min`, or a workday calendar does not know one of its dates. */
export type Objection =
  | { readonly kind: 'too-early'; readonly min: string }
  | { readonly kind: 'unknown-workday'; readonly date: string }

/** Reads the form: the series, or every issue at its field. */
export function readDraft(draft: Draft): { readonly series?: Series; readonly issues: FieldIssues } {
  const series = parseSeries({
    recurrence: recurrenceInput(draft),
    start: `${draft.date} ${withSeconds(draft.time)}`,
    ...(draft.kind === 'once' ? {} : { end: endInput(draft) }),
  })
  if (series.ok) return { series: series.value, issues: {} }
  const issues: Partial<Record<Field, Issue[]>> = {}
  for (const issue of series.issues) (issues[fieldOf(issue)] ??= []).push(issue)
  return { issues }
}

/** The form that shows a series; what the series does not speak of stays as it was. */
export function draftOf({ recurrence, start, end }: Series, before: Draft): Draft {
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
  }
}

/** `10:00` for `10:00:00`: seconds only where they matter. */
export function withoutZeroSeconds(time: string): string {
  return time.endsWith(':00') ? time.slice(0, 5) : time
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
  return first === 'start' ? first : 'other'
}

/** Digits as a number; anything else stays text, for the engine to refuse. */
export function numberOf(text: string): number | string {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time
}
