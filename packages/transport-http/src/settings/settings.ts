import { InvalidRequestError, type Issue } from '@umeeting/core'
import { readBaseUrl } from './base-url.ts'
import { exposesSecrets } from './exposure.ts'
import { LONGEST_TIMER, type NumberRule, readNumber, wrong } from './option-issues.ts'
import type { HttpTransportOptions } from './options.ts'
import { sendsStreams } from './platform.ts'
import { readUserAgent } from './user-agent.ts'

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
  /** The value of the header; undefined where none is sent. */
  readonly userAgent: string | undefined
  /** Whether bodies are streams, which can be read once. */
  readonly sendsStreams: boolean
}

export interface RetrySettings {
  readonly limit: number
  readonly baseDelayMs: number
  readonly maxDelayMs: number
  readonly maxRetryAfterMs: number
  readonly budget: number
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
  budget: { min: 0, max: Number.MAX_SAFE_INTEGER, byDefault: 100 },
}

const known: readonly string[] = [
  'apiKey',
  'apiSecret',
  'baseUrl',
  ...Object.keys(numbers),
  'retry',
  'fetch',
  'onEvent',
  'userAgent',
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
      budget: read(retry, ['retry'], 'budget', retryNumbers.budget),
    },
    fetch: options.fetch,
    onEvent: options.onEvent,
    userAgent: readUserAgent(options.userAgent, issues),
    sendsStreams: sendsStreams(),
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
  // Half of a character would be sent as another one.
  else if (/\p{Cs}/u.test(value))
    issues.push({
      code: 'lone-surrogate',
      path: [name],
      expected: null,
      received: '[redacted]',
    })
}

function checkFunction(value: unknown, name: string, issues: Issue[]): void {
  if (value !== undefined && typeof value !== 'function')
    issues.push(wrong('malformed', [name], { thing: 'function' }, value))
}
