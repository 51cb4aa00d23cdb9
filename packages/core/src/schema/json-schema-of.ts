import type { OperationName } from '../client/operations.ts'
import type { JsonSchema } from './json-schema.ts'
import { requestSchemas, type Side } from './request-schemas.ts'

/** A version of JSON Schema, by the names of the Standard JSON Schema specification. */
export type JsonSchemaTarget = 'draft-2020-12' | 'draft-07' | 'openapi-3.0'

/** What names each version within a schema; the schemas of OpenAPI 3.0 name none. */
const dialects: Readonly<Record<JsonSchemaTarget, string | undefined>> = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  'openapi-3.0': undefined,
}

/** Which schema of a request is wanted. */
export interface JsonSchemaOptions {
  /** The version of JSON Schema. @default 'draft-2020-12' */
  readonly target?: JsonSchemaTarget
  /**
   * `input` is what a caller writes; `output` what a parser makes of it, with its defaults filled in.
   *
   * @default 'input'
   */
  readonly side?: Side
}

/**
 * The JSON Schema of an operation's request in the domain's words: it takes what the operation's parser takes, and
 * refuses what that refuses, but for the rules that `rulesBeyondSchema` lists. Of JSON alone: `undefined`, which a
 * parser reads as "not given", is none.
 *
 * @param name an operation, such as `schedule`; the requests of `parseInstantMeeting`, `parseScheduledMeeting` and
 * `parseMeetingUpdate` are those of `instant`, `schedule` and `update`
 * @returns plain data; each call makes its own
 * @throws RangeError for a version that is not known.
 * @example
 * jsonSchemaOf('deleteLive')
 * // { '$schema': 'https://json-schema.org/draft/2020-12/schema', type: 'object',
 * //   properties: { id: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' } }, required: ['id'], additionalProperties: false }
 */
export function jsonSchemaOf(
  name: OperationName,
  { target = 'draft-2020-12', side = 'input' }: JsonSchemaOptions = {},
): JsonSchema {
  if (!Object.hasOwn(dialects, target)) {
    const known = Object.keys(dialects).join(', ')
    throw new RangeError(
      `Cannot write a JSON Schema: target must be one of ${known}, got ${target as string}`,
    )
  }
  const schema = structuredCopy(requestSchemas[name](side)) as JsonSchema
  const dialect = dialects[target]
  return dialect === undefined ? schema : { $schema: dialect, ...schema }
}

/** A caller may change what it gets; what is kept here stays as it is. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, structuredCopy(each)]))
}
