import type { IssueCode } from '../../input/issue.ts'
import { parseLocalDateTime } from '../../input/parse-local-time.ts'
import type { LocalDateTime } from '../../time/local-date-time.ts'
import type { Reading } from './reading.ts'
import { Secret } from './secret.ts'
import { utcInstantOf } from './utc-instant.ts'

/** Reads one value of an answer that is given (not absent, null or ""); undefined where it can't be read. */
export interface ValueReader<Value> {
  readonly code: IssueCode
  readonly expected: string
  /** Whether issues hide what came. */
  readonly secret?: boolean
  /** What it means that no value is given, where that means something. */
  readonly absent?: Value
  readonly read: (value: unknown, reading: Reading) => Value | undefined
}

/** Reads as another reader does, and makes something of the value. */
export function derived<Read, Value>(
  { code, expected, secret = false, read }: ValueReader<Read>,
  make: (value: Read, reading: Reading) => Value,
): ValueReader<Value> {
  return {
    code,
    expected,
    secret,
    read(input, reading) {
      const value = read(input, reading)
      return value === undefined ? undefined : make(value, reading)
    },
  }
}

/** Text; a number is text where the service writes one (a topic "2026", a password "1234"). */
export const text: ValueReader<string> = {
  code: 'not-text',
  expected: 'text',
  read: (value) => (typeof value === 'string' ? value : digitsOf(value)),
}

/** An id: text, with its leading zeros. A number is taken while it is exact. */
export const id: ValueReader<string> = { ...text, code: 'malformed', expected: 'an id: digits or letters' }

export const secret: ValueReader<Secret> = {
  ...derived(text, (value) => new Secret(value)),
  secret: true,
}

/** An integer, at least 0, as a number or as digits. */
export const integer: ValueReader<number> = {
  code: 'not-an-integer',
  expected: '≥ 0',
  read(value) {
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
  },
}

export const flag: ValueReader<boolean> = {
  code: 'not-a-boolean',
  expected: '"true" | "false"',
  read(value) {
    if (value === true || value === 'true' || value === 1 || value === '1') return true
    return value === false || value === 'false' || value === 0 || value === '0' ? false : undefined
  },
}

/** A code of the service, as the word that it stands for. */
export function codeFor<const Word extends string>(words: Readonly<Record<string, Word>>): ValueReader<Word> {
  return {
    code: 'not-a-choice',
    expected: Object.keys(words).join(' | '),
    read(value) {
      const key = typeof value === 'number' ? String(value) : value
      return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined
    },
  }
}

export const localDateTime: ValueReader<LocalDateTime> = {
  code: 'not-a-local-date-time',
  expected: 'yyyy-MM-dd HH:mm:ss',
  read(value) {
    const result = parseLocalDateTime(value)
    return result.ok ? result.value : undefined
  },
}

/** An instant that monitoring writes in UTC, `2020-05-18T02:00:00Z`, as epoch milliseconds. */
export const utcInstant: ValueReader<number> = {
  code: 'malformed',
  expected: 'yyyy-MM-ddTHH:mm:ssZ',
  read: utcInstantOf,
}

function digitsOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined
}
