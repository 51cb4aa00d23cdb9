import type { Expectation } from '../../input/expectation.ts'
import type { Issue } from '../../input/issue.ts'
import type { AnswerContext } from './answer-context.ts'
import type { Refusal } from './refusal.ts'

type Path = Issue['path']

/** How a field of a request is read and written. What can't be read is pushed to `issues` and answers undefined. */
export interface RequestType<Value> {
  /** What an issue says of a value that is missing. */
  readonly expected: Expectation | null
  /** Reads a value in the domain's own types. */
  readonly parse: (input: unknown, path: Path, issues: Issue[]) => Value | undefined
  /** Reads a value as the wire has it; called only where one is given. */
  readonly decode: (input: unknown, path: Path, issues: Issue[]) => Value | undefined
  /** Writes a value as the wire has it. */
  readonly encode: (value: Value) => string
}

/** How a field of an answer is read: more is accepted than is sent, since answers vary. */
export type AnswerType<Value> = Refusal & {
  /** Whether issues hide what came. */
  readonly secret?: boolean
  /** What it means that no value is given, where that means something. */
  readonly absent?: Value
  /** Reads a value that is given (not absent, null or blank); undefined where it can't be read. */
  readonly read: (value: unknown, context: AnswerContext) => Value | undefined
}

/** A type of field that requests and answers share. */
export type FieldType<Value> = RequestType<Value> & AnswerType<Value>

/** Reads as another type does, and makes something of the value. */
export function derived<Read, Value>(
  type: AnswerType<Read>,
  make: (value: Read, context: AnswerContext) => Value,
): AnswerType<Value> {
  const { read, absent: _, ...rest } = type
  return {
    ...(rest as Refusal & { readonly secret?: boolean }),
    read(input, context) {
      const value = read(input, context)
      return value === undefined ? undefined : make(value, context)
    },
  }
}
