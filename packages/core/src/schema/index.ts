/**
 * Requests described for other languages, OpenAPI and forms. An entry of its own, because
 * it brings every request along.
 *
 * @module @umeeting/core/json-schema
 */

export { type JsonSchema } from './json-schema.ts'
export { jsonSchemaOf, type JsonSchemaOptions, type JsonSchemaTarget } from './json-schema-of.ts'
export {
  type JsonSchemaConverterOptions,
  type RequestOf,
  requestSchema,
  type StandardRequestSchema,
} from './request-schema.ts'
export { type Side } from './request-schemas.ts'
export { rulesBeyondSchema } from './rules-beyond-schema.ts'
