/** JSON, or why bytes are not JSON. */
export type Decoded =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly expected: 'application/json' | 'UTF-8' | 'JSON' }

const JSON_TYPE = /^\s*(?:application|text)\/(?:[\w.-]+\+)?json\s*(?:;|$)/i

/**
 * Reads bytes as JSON in UTF-8 (RFC 8259, section 8.1), declared as JSON or as nothing. Where a name comes twice, the
 * last counts, as `JSON.parse` has it.
 */
export function decodeJson(contentType: string | null, bytes: Uint8Array): Decoded {
  if (contentType !== null && !JSON_TYPE.test(contentType)) return { ok: false, expected: 'application/json' }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, expected: 'UTF-8' }
  }
  try {
    return { ok: true, json: JSON.parse(text) as unknown }
  } catch {
    // The parser's message quotes the text.
    return { ok: false, expected: 'JSON' }
  }
}
