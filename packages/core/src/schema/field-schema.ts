import type { Expectation } from '../input/expectation.ts'
import { flag } from '../wire/fields/flag.ts'
import { localDateTime } from '../wire/fields/local-date-time.ts'
import { pathId, secretText, text, userKey } from '../wire/fields/text.ts'
import { integerFrom, type JsonSchema, oneOfTexts } from './json-schema.ts'
import { localDateTimeSchema } from './local-time-schemas.ts'

/** What a schema is made from: the type of a field, which is told by its identity or by what it expects. */
export interface DescribedType {
  readonly expected: Expectation | null
}

/** Text of which something is seen. */
const visibleText: JsonSchema = { type: 'string', pattern: String.raw`\S` }

const schemas: ReadonlyMap<DescribedType, JsonSchema> = new Map<DescribedType, JsonSchema>([
  [text, visibleText],
  [secretText, { ...visibleText, writeOnly: true }],
  // Bytes can't be counted: no more characters than bytes.
  [userKey, { ...visibleText, maxLength: 200, description: 'at most 200 bytes of UTF-8' }],
  [pathId, { type: 'string', pattern: '^[A-Za-z0-9_-]+$' }],
  [flag, { type: 'boolean' }],
  [localDateTime, localDateTimeSchema],
])

/**
 * The schema of a field of a request: what its type's `parse` takes.
 *
 * @throws TypeError for a type that none is known for: a new one is added here.
 */
export function fieldSchema(type: DescribedType): JsonSchema {
  const known = schemas.get(type)
  if (known !== undefined) return known
  const { expected } = type
  if (expected !== null && 'choices' in expected) return oneOfTexts(expected.choices)
  if (expected !== null && 'above' in expected) return integerFrom((expected.above ?? -1) + 1)
  throw new TypeError(`No JSON Schema is known for a field of type ${JSON.stringify(type)}`)
}
