import type { DialectChoices } from '../dialect/dialect.ts'
import type { Issue } from '../input/issue.ts'
import { refuse, type Result } from '../input/result.ts'
import { type Answered, decodeAnswer } from '../wire/answers/decode-answer.ts'
import type { AnswerType } from '../wire/fields/field-type.ts'
import { readRequest, type RequestTable, writeRows } from '../wire/requests/request-table.ts'
import type { MethodArguments } from './method-arguments.ts'
import type { Call, Safety } from './transport.ts'

/**
 * One endpoint as a value: where it is, what it takes, what it answers, and what repeating it does. The client and
 * whoever plays the service walk the same list of them.
 */
export interface Operation<Request, Answer> {
  /** The name of the client's method: `schedule`. */
  readonly name: string
  /** What it does, as an error says it: `schedule the meeting`. */
  readonly action: string
  /** Relative to the base URL; a parameter in braces, such as `{meetingId}`, stands in the path. */
  readonly path: string
  /** What repeating it can do. */
  readonly safety: Safety
  /**
   * What it means that the service knows no such meeting when the call had to be repeated: `done`, an earlier
   * attempt was heard (end, delete), or `refused`.
   */
  readonly goneAfterRepeat: 'done' | 'refused'
  /** The wire names of its parameters, credentials and those in the path left out. */
  readonly parameters: readonly string[]
  /** Reads a request in the domain's own words from anything. */
  readonly parseRequest: (input: unknown) => Result<Request>
  /** Writes a request as the plain data that a transport sends. */
  readonly toCall: (request: Request, dialect?: DialectChoices) => Call
  /**
   * Reads the JSON of an answer, envelope and all. Where the request is given, an answer about another meeting or
   * page than the one asked for is refused.
   */
  readonly readAnswer: (
    json: unknown,
    dialect?: DialectChoices,
    request?: Request,
  ) => Result<Answered<Answer>>
}

/** An operation that the client has a method for: its arguments stand for the request. */
export interface ClientOperation<Request, Answer, Arguments extends readonly unknown[]> extends Operation<
  Request,
  Answer
> {
  /** How the client's method takes its arguments. */
  readonly methodArguments: MethodArguments<Arguments>
}

interface Declaration<Request, Answer, Arguments extends readonly unknown[]> extends Pick<
  Operation<Request, Answer>,
  'name' | 'action' | 'path' | 'safety' | 'parameters' | 'parseRequest'
> {
  readonly methodArguments: MethodArguments<Arguments>
  readonly goneAfterRepeat?: 'done'
  readonly toFields: (
    request: Request,
    dialect: DialectChoices | undefined,
  ) => Readonly<Record<string, string>>
  readonly answer: AnswerType<Answer>
  /** What is wrong where the answer is about something else than what was asked. @default nothing can be told */
  readonly mismatch?: (request: Request, answer: Answer) => Issue | undefined
}

const PLACE = /\{(\w+)\}/g

/** Makes an operation of how its request is read and written and how the data of its answer is read. */
export function operation<Request, Answer, Arguments extends readonly unknown[]>({
  toFields,
  answer,
  goneAfterRepeat,
  mismatch,
  ...declared
}: Declaration<Request, Answer, Arguments>): ClientOperation<Request, Answer, Arguments> {
  const { name, path, safety, parameters } = declared
  return {
    ...declared,
    goneAfterRepeat: goneAfterRepeat ?? 'refused',
    parameters: parameters.filter((parameter) => !path.includes(`{${parameter}}`)),
    toCall(request, dialect) {
      const fields = { ...toFields(request, dialect) }
      const filled = path.replaceAll(PLACE, (_, place: string) => {
        const value = fields[place] ?? ''
        delete fields[place]
        return encodeURIComponent(value)
      })
      return { operation: name, path: filled, fields, safety }
    },
    readAnswer(json, dialect, request) {
      const result = decodeAnswer(answer, json, dialect)
      if (!result.ok || result.value.kind !== 'done' || request === undefined) return result
      const found = mismatch?.(request, result.value.answer)
      return found ? refuse([found]) : result
    },
  }
}

/** Makes an operation whose request is a table of parameters and nothing more. */
export function tabledOperation<Request extends object, Answer, Arguments extends readonly unknown[]>(
  declared: Omit<Declaration<Request, Answer, Arguments>, 'parameters' | 'parseRequest' | 'toFields'> & {
    readonly table: RequestTable<Request>
  },
): ClientOperation<Request, Answer, Arguments> {
  const { table, ...rest } = declared
  return operation({
    ...rest,
    parameters: table.wireNames,
    parseRequest: (input) => readRequest(table, input),
    toFields: (request) => writeRows(table, request),
  })
}
