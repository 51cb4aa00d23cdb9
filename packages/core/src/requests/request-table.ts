import { type Issue, issue } from '../issue/issue.ts'
import { isRecord } from '../input/check.ts'
import { nearest } from '../input/nearest.ts'
import { accept, hasIssues, refuse, type Result } from '../result.ts'
import { isGiven } from '../wire/recurrence-fields.ts'
import type { ParameterType } from './parameter-types.ts'

type Fields = Readonly<Record<string, unknown>>

/** One parameter of an operation: a row of the vendor's table. */
export interface Parameter<Value> {
  readonly wire: string
  readonly type: ParameterType<Value>
  readonly required: boolean
}

/** The parameters of a request, by the names that the domain gives them. */
export type RequestTable<Request> = {
  readonly [Name in keyof Request]-?: Parameter<Exclude<Request[Name], undefined>>
}

/** A table whose rows' types are no longer told apart: what walks all rows can't know them. */
type AnyTable = Readonly<Record<string, Parameter<unknown>>>

function rowsOf<Request>(table: RequestTable<Request>): readonly (readonly [string, Parameter<unknown>])[] {
  return Object.entries(table as AnyTable)
}

/** The names by which the wire knows the parameters of a table. */
export function wireNamesOf<Request>(table: RequestTable<Request>): readonly string[] {
  return rowsOf(table).map(([, { wire }]) => wire)
}

/** Reads every row from the domain's names and types. */
export function readRows<Request>(
  table: RequestTable<Request>,
  input: Fields,
  issues: Issue[],
): Partial<Request> {
  const request: Record<string, unknown> = {}
  for (const [name, { type, required }] of rowsOf(table)) {
    const value = input[name]
    if (value !== undefined) {
      const read = type.read(value, [name], issues)
      if (read !== undefined) request[name] = read
    } else if (required) issues.push(issue('required', [name], type.expected, undefined))
  }
  return request as Partial<Request>
}

/** Reads every row, save those read elsewhere, from the wire's names; absent, null and "" mean "not given". */
export function readWireRows<Request>(
  table: RequestTable<Request>,
  fields: Fields,
  readElsewhere: readonly string[],
  issues: Issue[],
): Partial<Request> {
  const request: Record<string, unknown> = {}
  for (const [name, { wire, type, required }] of rowsOf(table)) {
    if (readElsewhere.includes(name)) continue
    const value = fields[wire]
    if (isGiven(value)) {
      const read = type.readWire(value, [wire], issues)
      if (read !== undefined) request[name] = read
    } else if (required) issues.push(issue('required', [wire], type.expected, undefined))
  }
  return request as Partial<Request>
}

/** Writes every row that the request has as a wire field. */
export function writeRows<Request extends object>(
  table: RequestTable<Request>,
  request: Request,
): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, { wire, type }] of rowsOf(table)) {
    const value = (request as Fields)[name]
    if (value !== undefined) fields[wire] = type.write(value)
  }
  return fields
}

/**
 * Pushes an issue for every key that is not known, with what was most likely meant: the known name that has the key
 * as its `aliases` entry, or else the nearest one.
 */
export function checkRequestKeys(
  input: Fields,
  known: readonly string[],
  aliases: Readonly<Record<string, string>>,
  issues: Issue[],
): void {
  for (const key of Object.keys(input)) {
    if (known.includes(key)) continue
    const meant = Object.hasOwn(aliases, key) ? aliases[key] : nearest(key, known)
    issues.push(issue('unknown-key', [key], meant ?? known.join(' | '), key))
  }
}

/** Each wire name of a table with the domain's name for it. */
export function domainNamesOf<Request>(table: RequestTable<Request>): Readonly<Record<string, string>> {
  return Object.fromEntries(rowsOf(table).map(([name, { wire }]) => [wire, name]))
}

/** Reads a request that is nothing but its rows. */
export function readRequest<Request>(table: RequestTable<Request>, input: unknown): Result<Request> {
  const names = Object.keys(table)
  if (!isRecord(input)) return refuse([issue('not-an-object', [], `{ ${names.join(', ')} }`, input)])
  const issues: Issue[] = []
  checkRequestKeys(input, names, domainNamesOf(table), issues)
  const request = readRows(table, input, issues)
  return hasIssues(issues) ? refuse(issues) : accept(request as Request)
}
