import {
  decodeSeries,
  type Dialect,
  documentedDialect,
  type Issue,
  parseDialect,
  type Result,
  type Series,
  zoomDialect,
} from '@umeeting/core'
import type { RecurrenceDialect, RecurrenceValue } from './types.ts'

const named: Readonly<Record<string, Dialect>> = { documented: documentedDialect, zoom: zoomDialect }

/** Reads a given value in a dialect; undefined for none. A value is read whole or not at all. */
export function readValue(given: RecurrenceValue | undefined, dialect: Dialect): Result<Series> | undefined {
  if (given === undefined || given === null || given === '') return undefined
  return decodeSeries(typeof given === 'string' ? fieldsOfText(given) : given, dialect)
}

function fieldsOfText(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Reads a given dialect; the zone, where one is given, is that of its own attribute. */
export function readDialectGiven(given: RecurrenceDialect | undefined, zone: string | null): Result<Dialect> {
  const choices = typeof given === 'string' ? (named[given] ?? choicesOfText(given)) : (given ?? {})
  if (choices === undefined) return { ok: false, issues: [unknownDialect(given)], notices: [] }
  return parseDialect(zone === null || zone === '' ? choices : { ...choices, zone })
}

function unknownDialect(given: RecurrenceDialect | undefined): Issue {
  const received = typeof given === 'string' ? given.slice(0, 60) : ''
  return {
    code: 'not-a-choice',
    path: ['dialect'],
    expected: { choices: [...Object.keys(named), 'JSON'] },
    received,
  }
}

function choicesOfText(text: string): object | undefined {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** Takes properties that were set before the element was defined: they hide those of its class. */
export function takeEarly(element: object, names: readonly string[]): void {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue
    const given: unknown = Reflect.get(element, name)
    Reflect.deleteProperty(element, name)
    Reflect.set(element, name, given)
  }
}
