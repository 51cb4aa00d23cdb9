/** A JSON Schema, as plain data that `JSON.stringify` writes. */
export interface JsonSchema {
  /** A keyword of the version that was asked for, such as `type` or `properties`. */
  readonly [keyword: string]: unknown
}

/** An object that has these members and no other. */
export function closedObject(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema {
  // OpenAPI 3.0 refuses a list of nothing.
  const needed = required.length > 0 ? { required } : {}
  return { type: 'object', properties, ...needed, additionalProperties: false }
}

/** One of these texts. */
export function oneOfTexts(choices: readonly string[]): JsonSchema {
  return { type: 'string', enum: choices }
}

/** An integer that JavaScript holds exactly. The bounds are inclusive: how exclusive ones are written differs by version. */
export function integerFrom(minimum: number, maximum: number = Number.MAX_SAFE_INTEGER): JsonSchema {
  return { type: 'integer', minimum, maximum }
}
