import { type Call, MalformedAnswerError, type SendOptions, TransportError } from '@umeeting/core'
import ky from 'ky'
import { type Decoded, decodeJson } from '../answer/decode-json.ts'
import { withCleanMessage } from '../answer/refusal.ts'
import { type Redactor, redactorOf } from '../secrets/redactor.ts'
import type { Settings } from '../settings/settings.ts'
import { carrierOf } from './carry.ts'
import { type Deadline, deadlineOf } from './deadline.ts'
import { bodyOf, secretsOf, urlOf } from './request.ts'
import { Tries } from './tries.ts'

/**
 * Sends one call, with as many tries as it takes and may have.
 *
 * @throws InvalidRequestError where its path is none; TransportError or MalformedAnswerError otherwise.
 */
export async function sendCall(
  settings: Settings,
  call: Call,
  number: number,
  { signal, onAttempt }: SendOptions,
): Promise<unknown> {
  const url = urlOf(call, settings.baseUrl)
  if (signal?.aborted === true) throw new TransportError(call.operation, 'not-sent', 'aborted')
  const redact = redactorOf(secretsOf(call, settings))
  const deadline = deadlineOf(settings.totalTimeoutMs, signal)
  const tries = new Tries(settings, call, number, deadline)
  try {
    const decoded = await answerTo(url, call, settings, redact, deadline, tries, onAttempt)
    if (decoded.ok) return withCleanMessage(decoded.json, redact)
    const delivery = call.safety === 'creating' ? 'unknown' : 'answered'
    throw new MalformedAnswerError(call.operation, delivery, [decoded.issue])
  } finally {
    deadline.release()
  }
}

async function answerTo(
  url: URL,
  call: Call,
  settings: Settings,
  redact: Redactor,
  { signal }: Deadline,
  tries: Tries,
  onAttempt: SendOptions['onAttempt'],
): Promise<Decoded> {
  let response: Response
  try {
    response = await ky.post(url, {
      body: bodyOf(call, settings),
      headers: { accept: 'application/json' },
      redirect: 'manual',
      // No cookies, no word of the page that asks.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
      timeout: settings.timeoutMs,
      throwHttpErrors: false,
      retry: {
        // The limit is part of the decision, which hears of every failure, the last one too.
        limit: Infinity,
        methods: ['post'],
        shouldRetry: ({ error }) => tries.fail(error),
        delay: () => tries.delayMs,
      },
      hooks: { beforeRequest: [() => tries.begin(onAttempt)] },
      fetch: carrierOf(settings, redact),
    })
  } catch {
    // ky's errors hold the request's body: nothing of them goes on. The tries know what happened.
    return { ok: true, json: tries.outcome() }
  }
  const decoded = decodeJson(
    response.headers.get('content-type'),
    new Uint8Array(await response.arrayBuffer()),
    redact,
  )
  tries.answer(decoded.ok ? 'answered' : 'malformed')
  return decoded
}
