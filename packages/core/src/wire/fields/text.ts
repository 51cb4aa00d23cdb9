import { issue, redactedIssue } from '../../input/issue.ts'
import type { AnswerType, FieldType, RequestType } from './field-type.ts'
import { Secret } from './secret.ts'
import { utf8LengthOf } from './utf8-length.ts'

interface TextRules {
  readonly maxBytes?: number
  readonly pattern?: RegExp
  /** What text of that pattern looks like. */
  readonly format?: string
  /** Whether issues hide what came. */
  readonly secret?: boolean
}

/** Text of a request: not blank, and such that UTF-8 can write it. */
function requestText({
  maxBytes = Infinity,
  pattern,
  format = '',
  secret = false,
}: TextRules): RequestType<string> {
  const refusal = secret ? redactedIssue : issue
  const parse: RequestType<string>['parse'] = (input, path, issues) => {
    const before = issues.length
    if (typeof input !== 'string') issues.push(refusal('not-text', path, null, input))
    else {
      const bytes = utf8LengthOf(input)
      if (input.trim() === '') issues.push(issue('empty-text', path, null, input))
      else if (bytes === undefined) issues.push(refusal('lone-surrogate', path, null, input))
      else if (bytes > maxBytes) issues.push(issue('too-many-bytes', path, { max: maxBytes }, bytes))
      else if (pattern && !pattern.test(input)) issues.push(refusal('malformed', path, { format }, input))
      if (issues.length === before) return input
    }
    return undefined
  }
  return {
    expected: null,
    parse,
    decode: (input, path, issues) => parse(Number.isSafeInteger(input) ? String(input) : input, path, issues),
    encode: (value) => value,
  }
}

/** Text of an answer; a number is text where the service writes one (a topic "2026", a password "1234"). */
function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : digitsOf(value)
}

function digitsOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined
}

export const text: FieldType<string> = {
  ...requestText({}),
  code: 'not-text',
  expected: null,
  read: readText,
}

const PLAIN = /^[!-~]+$/

/** Whether an id is of printing ASCII alone, as nearly all are. */
export function isPlainId(value: string): boolean {
  return PLAIN.test(value)
}

/** Controls, invisible and direction-changing characters, and halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/**
 * An id: text, with its leading zeros, of characters that print. An answer's number is taken while it is exact.
 */
export const id: AnswerType<string> = {
  code: 'malformed',
  expected: { thing: 'id' },
  read(value) {
    const read = readText(value)
    return read === undefined || isPlainId(read) || !UNPRINTABLE.test(read) ? read : undefined
  },
}

/** Text of a request that no issue repeats. */
export const secretText: RequestType<string> = requestText({ secret: true })

/** A secret of an answer. */
export const secret: AnswerType<Secret> = {
  code: 'not-text',
  expected: null,
  secret: true,
  read(value) {
    const read = readText(value)
    return read === undefined ? undefined : new Secret(read)
  },
}

/** "At most 200 bytes", the vendor's page says, and means bytes. */
export const userKey: RequestType<string> = requestText({ maxBytes: 200 })

/** What stands in a path must not be able to leave it. */
export const pathId: RequestType<string> = requestText({ pattern: /^[\w-]+$/, format: 'A–Z a–z 0–9 _ -' })
