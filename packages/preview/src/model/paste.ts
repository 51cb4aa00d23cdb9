import {
  decodeSeries,
  dialectOf,
  dialectPoints,
  fromRRule,
  type Issue,
  type Notice,
  parseDialect,
} from '@umeeting/core'
import type { Rule } from './draft.ts'
import { type Fields, fieldsIn } from './fields-in-text.ts'

/** What a pasted text says: a rule, or why it says none. */
export type Pasted =
  { readonly rule: Rule; readonly notices: readonly Notice[] } | { readonly issues: readonly Issue[] }

/**
 * Reads wire fields in any form that people have them (JSON, form-urlencoded, a cURL line, rows or columns copied
 * from a table, `name: value` lines), or an RRULE. Dialect points among the fields are taken too, as the page's
 * links carry them. Answers undefined where nothing in the text looks like a booking.
 *
 * @param shown the rule on the page: its start and its dialect hold where the text has none
 */
export function readPaste(text: string, shown: Rule): Pasted | undefined {
  const trimmed = text.trim()
  if (/^(?:DTSTART|RRULE|FREQ=)/im.test(trimmed) && !trimmed.startsWith('{')) return readRRule(trimmed, shown)
  const fields = fieldsIn(trimmed)
  return fields && readFields(fields, shown)
}

function readRRule(text: string, { series, dialect }: Rule): Pasted {
  const start = `DTSTART;TZID=${dialect.zone}:${series.start.replaceAll(/[-:]/g, '').replace(' ', 'T')}`
  const result = fromRRule(/^DTSTART/im.test(text) ? text : `${start}\n${text}`)
  if (!result.ok) return { issues: result.issues }
  const rule = { series: result.value.series, dialect: dialectOf({ ...dialect, ...result.value.dialect }) }
  return { rule, notices: result.notices }
}

function readFields(fields: Fields, { series, dialect }: Rule): Pasted {
  const choices: Record<string, unknown> = {}
  for (const point of dialectPoints) {
    const value = fields[point]
    if (typeof value === 'string' && value !== '')
      choices[point] = /^\d+$/.test(value) ? Number(value) : value
  }
  const read = parseDialect({ ...dialect, ...choices })
  if (!read.ok) return { issues: read.issues }
  const start = isGiven(fields['start_time']) ? fields['start_time'] : series.start
  const result = decodeSeries({ ...fields, start_time: start }, read.value)
  if (!result.ok) return { issues: result.issues }
  return { rule: { series: result.value, dialect: read.value }, notices: result.notices }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
