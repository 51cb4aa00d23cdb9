import { checkKeys, isRecord } from '../../input/check.ts'
import { isGiven } from '../../input/given.ts'
import { type Issue, issue } from '../../input/issue.ts'
import { accept, hasIssues, refuse, type Result } from '../../input/result.ts'
import type { RequestType } from '../fields/field-type.ts'

type Fields = Readonly<Record<string, unknown>>

/** One parameter of an operation: a row of the vendor's table. */
export interface Parameter<Value> {
  readonly wire: string
  readonly type: RequestType<Value>
  readonly required: boolean
}

/** A parameter that must be given. */
export function required<Value>(wire: string, type: RequestType<Value>): Parameter<Value> {
  return { wire, type, required: true }
}

/** A parameter that may be left out. */
export function optional<Value>(wire: string, type: RequestType<Value>): Parameter<Value> {
  return { wire, type, required: false }
}

/** The parameters of a request, by the names that the domain gives them. */
export type Parameters<Request> = {
  readonly [Name in keyof Request]-?: Parameter<Exclude<Request[Name], undefined>>
}

/** What a key of the input may be, and what one that is not known most likely stands for. */
export interface KnownKeys {
  readonly known: readonly string[]
  /** Known keys by other names that people write for them. */
  readonly aliases: ReadonlyMap<string, string>
}

interface Row {
  readonly name: string
  readonly wire: string
  readonly type: RequestType<unknown>
  readonly required: boolean
}

/** The parameters of a request with what reading them needs, made once. */
export interface RequestTable<Request> {
  readonly parameters: Parameters<Request>
  readonly rows: readonly Row[]
  readonly wireNames: readonly string[]
  /** The keys of a request in the domain's words. */
  readonly names: KnownKeys
}

export function requestTable<Request>(parameters: Parameters<Request>): RequestTable<Request> {
  const rows = Object.entries<Parameter<unknown>>(
    parameters as Readonly<Record<string, Parameter<unknown>>>,
  ).map(([name, { wire, type, required: isRequired }]) => ({ name, wire, type, required: isRequired }))
  return {
    parameters,
    rows,
    wireNames: rows.map(({ wire }) => wire),
    names: {
      known: rows.map(({ name }) => name),
      aliases: new Map(rows.map(({ name, wire }) => [wire, name])),
    },
  }
}

/** Reads every row from the domain's names and types. */
export function readRows<Request>(
  { rows }: RequestTable<Request>,
  input: Fields,
  issues: Issue[],
): Partial<Request> {
  const request: Record<string, unknown> = {}
  for (const { name, type, required: isRequired } of rows) {
    const value = input[name]
    if (value !== undefined) {
      const read = type.parse(value, [name], issues)
      if (read !== undefined) request[name] = read
    } else if (isRequired) issues.push(issue('required', [name], type.expected, undefined))
  }
  return request as Partial<Request>
}

/** Reads every row from the wire's names; absent, null and "" mean "not given". */
export function readWireRows<Request>(
  { rows }: RequestTable<Request>,
  fields: Fields,
  issues: Issue[],
): Partial<Request> {
  const request: Record<string, unknown> = {}
  for (const { name, wire, type, required: isRequired } of rows) {
    const value = fields[wire]
    if (isGiven(value)) {
      const read = type.decode(value, [wire], issues)
      if (read !== undefined) request[name] = read
    } else if (isRequired) issues.push(issue('required', [wire], type.expected, undefined))
  }
  return request as Partial<Request>
}

/** Writes every row that the request has as a wire field. */
export function writeRows<Request extends object>(
  { rows }: RequestTable<Request>,
  request: Request,
): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { name, wire, type } of rows) {
    const value = (request as Fields)[name]
    if (value !== undefined) fields[wire] = type.encode(value)
  }
  return fields
}

/** Reads a request that is nothing but its rows. */
export function readRequest<Request>(table: RequestTable<Request>, input: unknown): Result<Request> {
  const { names } = table
  if (!isRecord(input)) {
    return refuse([issue('not-an-object', [], { keys: names.known }, input)])
  }
  const issues: Issue[] = []
  checkKeys(input, [], names.known, issues, names.aliases)
  const request = readRows(table, input, issues)
  return hasIssues(issues) ? refuse(issues) : accept(request as Request)
}
