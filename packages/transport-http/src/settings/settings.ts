import { type Expected, InvalidRequestError, type Issue, type IssueCode } from '@umeeting/core'
import { readBaseUrl } from './base-url.ts'
import { exposesSecrets } from './exposure.ts'
import type { HttpTransportOptions } from './options.ts'

/** The options, checked, with every default filled in. */
export interface Settings {
  readonly apiKey: string
  readonly apiSecret: string
  readonly baseUrl: URL
  readonly timeoutMs: number
  readonly totalTimeoutMs: number
  readonly retry: RetrySettings
  readonly fetch: typeof globalThis.fetch | undefined
  readonly onEvent: HttpTransportOptions['onEvent']
  readonly maxAnswerBytes: number
}

export interface RetrySettings {
  readonly limit: number
  readonly baseDelayMs: number
  readonly maxDelayMs: number
  readonly maxRetryAfterMs: number
}

/** The longest wait that timers keep: beyond it they fire at once. */
const LONGEST_TIMER = 2_147_483_647

interface NumberRule {
  readonly min: number
  readonly max: number
  readonly byDefault: number
}

const numbers: Readonly<Record<'timeoutMs' | 'totalTimeoutMs' | 'maxAnswerBytes', NumberRule>> = {
  timeoutMs: { min: 1, max: LONGEST_TIMER, byDefault: 30_000 },
  totalTimeoutMs: { min: 1, max: LONGEST_TIMER, byDefault: 90_000 },
  maxAnswerBytes: { min: 1, max: Number.MAX_SAFE_INTEGER, byDefault: 8_388_608 },
}

const retryNumbers: Readonly<Record<keyof RetrySettings, NumberRule>> = {
  limit: { min: 0, max: Number.MAX_SAFE_INTEGER, byDefault: 3 },
  baseDelayMs: { min: 0, max: LONGEST_TIMER, byDefault: 500 },
  maxDelayMs: { min: 0, max: LONGEST_TIMER, byDefault: 10_000 },
  maxRetryAfterMs: { min: 0, max: LONGEST_TIMER, byDefault: 30_000 },
}

const known: readonly string[] = [
  'apiKey',
  'apiSecret',
  'baseUrl',
  ...Object.keys(numbers),
  'retry',
  'fetch',
  'onEvent',
  'allowExposedSecret',
]

/**
 * Checks the options and fills in the defaults.
 *
 * @throws InvalidRequestError with every issue; the credentials are in none.
 */
export function readSettings(options: HttpTransportOptions): Settings {
  const issues: Issue[] = []
  checkNames(options, known, [], issues)
  checkCredential(options.apiKey, 'apiKey', issues)
  checkCredential(options.apiSecret, 'apiSecret', issues)
  checkFunction(options.fetch, 'fetch', issues)
  checkFunction(options.onEvent, 'onEvent', issues)
  const { allowExposedSecret = false, retry = {} } = options
  if (typeof allowExposedSecret !== 'boolean')
    issues.push(
      wrong('not-a-boolean', ['allowExposedSecret'], { choices: ['true', 'false'] }, allowExposedSecret),
    )
  else if (!allowExposedSecret && exposesSecrets())
    issues.push(wrong('not-a-choice', ['allowExposedSecret'], { choices: ['true'] }, false))
  checkNames(retry, Object.keys(retryNumbers), ['retry'], issues)
  const read = (from: object, path: readonly string[], name: string, rule: NumberRule): number =>
    readNumber((from as Readonly<Record<string, unknown>>)[name], [...path, name], rule, issues)
  const settings = {
    apiKey: options.apiKey,
    apiSecret: options.apiSecret,
    baseUrl: readBaseUrl(options.baseUrl, issues),
    timeoutMs: read(options, [], 'timeoutMs', numbers.timeoutMs),
    totalTimeoutMs: read(options, [], 'totalTimeoutMs', numbers.totalTimeoutMs),
    maxAnswerBytes: read(options, [], 'maxAnswerBytes', numbers.maxAnswerBytes),
    retry: {
      limit: read(retry, ['retry'], 'limit', retryNumbers.limit),
      baseDelayMs: read(retry, ['retry'], 'baseDelayMs', retryNumbers.baseDelayMs),
      maxDelayMs: read(retry, ['retry'], 'maxDelayMs', retryNumbers.maxDelayMs),
      maxRetryAfterMs: read(retry, ['retry'], 'maxRetryAfterMs', retryNumbers.maxRetryAfterMs),
    },
    fetch: options.fetch,
    onEvent: options.onEvent,
  }
  const [first, ...rest] = issues
  if (first) throw new InvalidRequestError('Cannot create the HTTP transport', [first, ...rest])
  return settings
}

function checkNames(from: object, names: readonly string[], path: readonly string[], issues: Issue[]): void {
  for (const name of Object.keys(from)) {
    if (!names.includes(name)) issues.push(wrong('unknown-key', [...path, name], { known: names }, name))
  }
}

function checkCredential(value: unknown, name: string, issues: Issue[]): void {
  if (typeof value !== 'string' || value === '')
    issues.push({ code: 'required', path: [name], expected: null, received: '[redacted]' })
}

function checkFunction(value: unknown, name: string, issues: Issue[]): void {
  if (value !== undefined && typeof value !== 'function')
    issues.push(wrong('malformed', [name], { thing: 'function' }, value))
}

function readNumber(
  value: unknown,
  path: readonly string[],
  { min, max, byDefault }: NumberRule,
  issues: Issue[],
): number {
  if (value === undefined) return byDefault
  const bounds = max === Number.MAX_SAFE_INTEGER ? { min } : { min, max }
  if (typeof value !== 'number' || !Number.isInteger(value))
    issues.push(wrong('not-an-integer', path, bounds, value))
  else if (value < min || value > max) issues.push(wrong('out-of-range', path, bounds, value))
  else return value
  return byDefault
}

/** Only numbers and booleans are shown as they came: text might be a credential in the wrong place. */
function wrong<Code extends IssueCode>(
  code: Code,
  path: readonly string[],
  expected: Expected<Code>,
  received: unknown,
): Issue {
  const shown = typeof received === 'number' || typeof received === 'boolean'
  return { code, path, expected, received: shown ? String(received) : `(${typeof received})` } as Issue
}
