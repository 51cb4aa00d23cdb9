import type { Issue } from '@umeeting/core'
import { excerptOf } from '../secrets/excerpt.ts'
import type { Redactor } from '../secrets/redactor.ts'

export type Decoded =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly issue: Issue }

/**
 * Reads bytes as JSON in UTF-8 (RFC 8259, section 8.1), declared as JSON or as nothing. Where a name comes twice, the
 * last counts, as `JSON.parse` has it.
 */
export function decodeJson(contentType: string | null, bytes: Uint8Array, redact: Redactor): Decoded {
  const text = decodeUtf8(bytes)
  const excerpt = (): string => excerptOf(text ?? new TextDecoder().decode(bytes), redact)
  if (contentType !== null && !JSON_TYPE.test(contentType))
    return refuse('application/json', `${excerptOf(contentType, redact)}: ${excerpt()}`)
  if (text === undefined) return refuse('UTF-8', excerpt())
  try {
    return { ok: true, json: JSON.parse(text) as unknown }
  } catch {
    // The parser's message quotes the text.
    return refuse('JSON', excerpt() || '(none)')
  }
}

function refuse(expected: string, received: string): Decoded {
  return { ok: false, issue: { code: 'malformed', path: [], expected: { format: expected }, received } }
}

const JSON_TYPE = /^\s*(?:application|text)\/(?:[\w.-]+\+)?json\s*(?:;|$)/i

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
