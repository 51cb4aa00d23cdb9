import type { Call, Safety, UmeetingError } from '@umeeting/core'
import { isUmeetingError, MalformedAnswerError, TransportError } from '@umeeting/core'
import { createHttpTransport, type HttpTransportOptions } from '../src/index.ts'

export const credentials = { apiKey: 'key+of/desk 7', apiSecret: 'sécret&7f3a=%' } as const
export const PASSWORD = 'pass/word+42'

/** Waits so short that tests do not notice them. */
const quickly = { baseDelayMs: 2, maxDelayMs: 4, maxRetryAfterMs: 50 }

export function transportTo(baseUrl: string, options: Partial<HttpTransportOptions> = {}) {
  return createHttpTransport({ ...credentials, baseUrl, timeoutMs: 100_000, retry: quickly, ...options })
}

const paths: Readonly<Record<Safety, readonly [operation: string, path: string]>> = {
  read: ['get', 'share/get'],
  repeatable: ['delete', 'share/delete'],
  creating: ['schedule', 'share/schedule'],
}

export function callOf(safety: Safety, fields: Call['fields'] = { id: '1', password: PASSWORD }): Call {
  const [operation, path] = paths[safety]
  return { operation, path, fields, safety }
}

/** The typed error that a call is rejected with. */
export async function errorOf(sent: Promise<unknown>): Promise<UmeetingError> {
  const error: unknown = await sent.then(
    (value) => new Error(`answered ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  )
  if (isUmeetingError(error)) return error
  throw new Error('No typed error', { cause: error })
}

/** What a call came to, in one line. */
export async function outcomeOf(sent: Promise<unknown>): Promise<string> {
  try {
    await sent
    return 'answered'
  } catch (error) {
    if (error instanceof TransportError) return `${error.delivery}: ${error.reason}`
    if (error instanceof MalformedAnswerError) return `${error.delivery}: malformed`
    throw error
  }
}
