import { operations, type OperationName, type Operations } from '../client/operations.ts'
import type { Operation } from '../client/operation.ts'
import type { Locale } from '../input/locale.ts'
import { schemaIn } from '../wire/requests/request-parser.ts'
import type { StandardSchema } from '../wire/requests/standard-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { jsonSchemaOf, type JsonSchemaTarget } from './json-schema-of.ts'

/** What the Standard JSON Schema specification asks a schema for. */
export interface JsonSchemaConverterOptions {
  /** A version of JSON Schema; one that is not known is refused. */
  readonly target: JsonSchemaTarget | (string & {})
  /** What the specification lets a caller pass to a library; nothing is read from it. */
  readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined
}

/**
 * A Standard Schema that also writes itself as JSON Schema (https://standardschema.dev/json-schema). Declared here, as
 * the specification invites to.
 */
export interface StandardRequestSchema<Input, Output> extends StandardSchema<Input, Output> {
  /** Both specifications put all that they define here. */
  readonly '~standard': StandardSchema<Input, Output>['~standard'] & {
    /** Writes the JSON Schema of what is read, and of what is made of it. A RangeError for a version that is not known. */
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaConverterOptions) => Record<string, unknown>
      readonly output: (options: JsonSchemaConverterOptions) => Record<string, unknown>
    }
  }
}

/** The request of an operation, as its parser makes it. */
export type RequestOf<Name extends OperationName> =
  Operations[Name] extends Operation<infer Request, infer _Answer> ? Request : never

/**
 * The request of an operation as a Standard Schema and a Standard JSON Schema in one, for tools that validate by the one
 * and describe by the other, such as makers of OpenAPI documents.
 *
 * @param locale the language of its messages
 * @example
 * const schema = requestSchema('deleteLive')
 * schema['~standard'].validate({ id: '../x' })
 * // { issues: [{ message: 'id must be A–Z a–z 0–9 _ -, got "../x"', path: ['id'] }] }
 * schema['~standard'].jsonSchema.input({ target: 'draft-07' }).required // ['id']
 */
export function requestSchema<Name extends OperationName>(
  name: Name,
  locale: Locale = 'en',
): StandardRequestSchema<unknown, RequestOf<Name>> {
  const operation = operations[name] as unknown as Operation<RequestOf<Name>, unknown>
  const write =
    (side: 'input' | 'output') =>
    ({ target }: JsonSchemaConverterOptions): JsonSchema =>
      jsonSchemaOf(name, { target: target as JsonSchemaTarget, side })
  return {
    '~standard': {
      ...schemaIn<unknown, RequestOf<Name>>(locale, operation.parseRequest)['~standard'],
      jsonSchema: { input: write('input'), output: write('output') },
    },
  }
}
