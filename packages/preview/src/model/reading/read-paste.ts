import {
  decodeSeries,
  type Dialect,
  dialectPoints,
  type Notice,
  parseDialect,
  type Issue,
} from '@umeeting/core'
import type { Rule } from '../draft.ts'
import { choiceOf } from '../link.ts'
import { type AnswerReading, readAnswerText } from './read-answer.ts'
import { calendarRuleIn } from './calendar-text.ts'
import { type Conversion, fieldValues } from './field-values.ts'
import type { Layer } from './found.ts'
import { valueText } from './literal-values.ts'
import type { FoundRule } from './rule-in-value.ts'
import { faultAmong, isGiven } from './field-faults.ts'
import { rulesInText } from './rules-in-text.ts'
import { MOST_ISSUES, type Unreadable } from './unreadable.ts'

/** What a pasted text says. Only a `rule` changes the page. */
export type PasteReading =
  | { readonly kind: 'empty' }
  | RuleReading
  /** The service's answer, or a list of dates: it goes to Compare. */
  | {
      readonly kind: 'answer'
      readonly answer: Exclude<AnswerReading, { readonly kind: 'empty' | 'unreadable' }>
    }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }

export interface RuleReading {
  readonly kind: 'rule'
  readonly rule: Rule
  /**
   * The rule fields of the text, under the service's names; an instant as it came, since another zone shows it at
   * another time. None where the text is an RRULE or a calendar file, whose days no dialect changes.
   */
  readonly fields: Readonly<Record<string, string>>
  readonly notices: readonly Notice[]
  /** What was taken off, outermost first. */
  readonly layers: readonly Layer[]
  readonly conversions: readonly Conversion[]
  readonly topic?: string
  readonly durationMinutes?: number
}

/** What holds where the text says nothing of it. */
export interface PasteContext {
  /** The rule on the page: its start and its dialect are taken where the text has none. */
  readonly shown: Rule
}

/** Longer text is read as an answer only: a booking is short. In UTF-16 code units. */
const LONGEST_BOOKING = 100_000

/**
 * Reads a pasted text: wire fields in whatever form people have them (JSON, code, a cURL line, a form, a link, a table,
 * a raw HTTP request), an RRULE or a calendar file with one event, or the service's answer.
 *
 * A text counts as a rule only if it holds a field of one. It never throws, and costs linear time.
 *
 * @example
 * readPaste("{'start_time': '2026-11-30 10:00:00', 'recurrence_type': 1, 'daily_type': 1,}", { shown })
 * // { kind: 'rule', … fields: { start_time: '2026-11-30 10:00:00', recurrence_type: '1', daily_type: '1' }, … }
 * readPaste('{"start_time": "2026-11-30 10:00:00", "recurrence_type": 2, "weekly', { shown })
 * // { kind: 'unreadable', why: { code: 'syntax', at: { line: 1, column: 61 }, … } }
 */
export function readPaste(text: string, { shown }: PasteContext): PasteReading {
  if (text.trim() === '') return { kind: 'empty' }
  if (/^\s*\[\s*\]\s*$/.test(text.slice(0, 100)))
    return { kind: 'unreadable', why: { code: 'no-rule-field' } }
  if (text.length > LONGEST_BOOKING)
    return otherwise(text, { code: 'too-long', length: text.length, most: LONGEST_BOOKING })
  const calendar = calendarRuleIn(text, shown)
  if (calendar) {
    if ('unreadable' in calendar) return { kind: 'unreadable', why: calendar.unreadable }
    const form = /BEGIN:VEVENT/i.test(text) ? 'calendar' : 'rrule'
    return { kind: 'rule', ...calendar, fields: {}, layers: [{ form }], conversions: [] }
  }
  const found = rulesInText(text)
  if ('unreadable' in found) return otherwise(text, found.unreadable)
  const [rule, second] = found.rules
  if (!rule) return otherwise(text, { code: 'no-rule-field' })
  const several: Unreadable = { code: 'several-rules', count: found.rules.length }
  if (found.rules.every(hasStartAlone)) {
    const answer = readAnswerText(text)
    const isAnswer = second !== undefined || answer.kind !== 'rows' || 'uuid' in rule.beside
    if (isAnswer && answer.kind !== 'unreadable' && answer.kind !== 'empty') return { kind: 'answer', answer }
  }
  if (second) return { kind: 'unreadable', why: several }
  return ruleOf(rule, shown)
}

/** Reads the fields of a pasted rule again, as another dialect does. */
export function rereadFields(fields: Readonly<Record<string, string>>, shown: Rule): PasteReading {
  return ruleOf({ fields, beside: {}, layers: [] }, shown)
}

function ruleOf({ fields: given, beside, layers }: FoundRule, shown: Rule): PasteReading {
  const dialect = dialectBeside(beside, shown.dialect)
  if (!dialect.ok) return refused(dialect.issues)
  const read = fieldValues(given, dialect.value.zone)
  if ('unreadable' in read) return { kind: 'unreadable', why: read.unreadable }
  const { fields, conversions } = read
  const fault = faultAmong(fields, beside)
  if (fault) return { kind: 'unreadable', why: fault }
  const start = isGiven(fields['start_time']) ? fields['start_time'] : shown.series.start
  const series = decodeSeries({ ...fields, start_time: start }, dialect.value)
  if (!series.ok) return refused(series.issues)
  return {
    kind: 'rule',
    rule: { series: series.value, dialect: dialect.value },
    fields: givenTexts({ ...fields, ...instantsAmong(conversions) }),
    notices: series.notices,
    layers,
    conversions,
    ...meetingBeside(beside),
  }
}

function givenTexts(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (isGiven(value) ? [[name, valueText(value)]] : [])),
  )
}

function instantsAmong(conversions: readonly Conversion[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    conversions.flatMap(({ as, field, from }) => (as === 'instant' ? [[field, from]] : [])),
  )
}

/** A text that says no rule may be an answer. */
function otherwise(text: string, why: Unreadable): PasteReading {
  const answer = readAnswerText(text)
  return answer.kind === 'unreadable' || answer.kind === 'empty'
    ? { kind: 'unreadable', why }
    : { kind: 'answer', answer }
}

/** A start without a recurrence is a single meeting's, or a row of an answer. */
function hasStartAlone({ fields }: FoundRule): boolean {
  return Object.keys(fields).every((field) => field === 'start_time')
}

function dialectBeside(
  beside: Readonly<Record<string, unknown>>,
  dialect: Dialect,
): ReturnType<typeof parseDialect> {
  const choices: Record<string, unknown> = {}
  for (const point of dialectPoints) {
    const value = beside[point]
    if (typeof value === 'string' && value !== '') choices[point] = choiceOf(value)
  }
  return parseDialect({ ...dialect, ...choices })
}

function meetingBeside(
  beside: Readonly<Record<string, unknown>>,
): Pick<RuleReading, 'topic' | 'durationMinutes'> {
  const topic = beside['topic']
  const minutes = Number(beside['duration'])
  return {
    ...(typeof topic === 'string' && topic.trim() !== '' ? { topic: topic.trim().slice(0, 200) } : {}),
    ...(Number.isSafeInteger(minutes) && minutes > 0 && minutes < 10_000 ? { durationMinutes: minutes } : {}),
  }
}

function refused(issues: readonly Issue[]): PasteReading {
  return {
    kind: 'unreadable',
    why: { code: 'refused', issues: issues.slice(0, MOST_ISSUES), count: issues.length },
  }
}
