import { decodeSeries, dialectPoints, type Issue, parseDialect, ruleFields } from '@umeeting/core'
import type { Rule } from './draft.ts'
import { ruleFields as ruleFieldNames } from './reading/rule-fields.ts'
import { firstMeeting, type MeetingDraft } from './meeting.ts'
import { statutoryWorkdays } from './statutory.ts'

/** What a link's fragment says. A link is read whole or not at all: what it leaves out is never filled in. */
export type Link =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'rule'
      readonly rule: Rule
      readonly meeting: MeetingDraft
      /** Whether it came with `&amp;` in place of `&`, as pages and chats escape it. */
      readonly unescaped: boolean
      /** Names in the link that mean nothing here. */
      readonly unknown: readonly string[]
    }
  | { readonly kind: 'faulty'; readonly issues: readonly Issue[] }

const STATUTORY = 'chinese-statutory'

const pointNames: readonly string[] = dialectPoints
const knownNames: ReadonlySet<string> = new Set([...ruleFieldNames, ...pointNames, 'topic', 'duration'])

/**
 * The page's link: the rule, the dialect's choices that are not the default, and the topic and the duration where they
 * are not the first ones. A workday calendar that is none of the page's own has no place in it.
 */
export function asFragment({ series, dialect }: Rule, meeting: MeetingDraft = firstMeeting): string {
  const parameters = new URLSearchParams(ruleFields(series, dialect))
  if (dialect.workdays === statutoryWorkdays) parameters.set('workdays', STATUTORY)
  for (const name of ['topic', 'duration'] as const) {
    if (meeting[name] !== firstMeeting[name]) parameters.set(name, meeting[name])
  }
  return `#${parameters.toString()}`
}

/** Reads a fragment, with or without its `#`. */
export function readLink(fragment: string): Link {
  const text = fragment.replace(/^#/, '')
  if (text === '') return { kind: 'none' }
  const body = text.replaceAll(/&(?:amp;)+/g, '&')
  const fields: Record<string, string> = {}
  const issues: Issue[] = []
  const unknown = new Set<string>()
  for (const [name, value] of new URLSearchParams(body)) {
    if (!knownNames.has(name)) unknown.add(name)
    else if (Object.hasOwn(fields, name))
      issues.push({ code: 'duplicate-item', path: [name], expected: null, received: name })
    else fields[name] = value
  }
  const dialect = parseDialect(choicesIn(fields))
  const series = decodeSeries(fields, dialect.ok ? dialect.value : undefined)
  if (!series.ok) issues.push(...series.issues)
  if (!dialect.ok) issues.push(...dialect.issues)
  if (!series.ok || !dialect.ok || issues.length > 0) return { kind: 'faulty', issues }
  const rule = { series: series.value, dialect: dialect.value }
  const meeting = { topic: fields['topic'] ?? '', duration: fields['duration'] ?? firstMeeting.duration }
  return { kind: 'rule', rule, meeting, unescaped: body !== text, unknown: [...unknown] }
}

function choicesIn(fields: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const choices: Record<string, unknown> = {}
  for (const point of pointNames) {
    const value = fields[point]
    if (value !== undefined) choices[point] = choiceOf(value)
  }
  return choices
}

/** A choice as it is written in a link: a number, the page's own workday calendar, or a name. */
export function choiceOf(value: string): unknown {
  if (value === STATUTORY) return statutoryWorkdays
  return /^\d{1,9}$/.test(value) ? Number(value) : value
}
