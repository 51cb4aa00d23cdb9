import type { Safety } from '@umeeting/core'
import { decodeJson } from '../answer/decode-json.ts'
import { readBytes } from '../answer/read-bytes.ts'
import { refusalIn } from '../answer/refusal.ts'
import { FailedAttempt, failureOf, failureOfAnswer } from './failed-attempt.ts'
import { retryAfterMs } from '../failure/retry-after.ts'
import type { Settings } from '../settings/settings.ts'
import { type Deadline, Interrupted, type Interruption } from './deadline.ts'
import { onFreshConnection } from './fresh-connection.ts'
import { type OneTimeBody, oneTimeStream, plainBody } from './one-time-body.ts'
import type { PreparedRequest } from './request.ts'

/** A whole answer with an HTTP status of success. */
export interface RawAnswer {
  readonly contentType: string | null
  readonly bytes: Uint8Array
}

/** How long the body of a failure is waited for, in milliseconds: its status is known, and says enough. */
const LONGEST_WAIT_FOR_REFUSAL = 2000

/**
 * One attempt, from the request to the last byte of the answer.
 *
 * @param onHead told of the head of the answer, if one comes
 * @throws FailedAttempt where there is no answer of the service.
 */
export async function attempt(
  request: PreparedRequest,
  safety: Safety,
  settings: Settings,
  deadline: Deadline,
  onHead: (response: Response) => void,
): Promise<RawAnswer> {
  const body = settings.sendsStreams ? oneTimeStream(request.form) : plainBody(request.form)
  return deadline.attempt(request.timeoutMs, async (interruption) => {
    try {
      const response = await responseTo(request, body, safety, settings, interruption)
      onHead(response)
      return await answerIn(response, settings, interruption)
    } finally {
      body.revoke()
    }
  })
}

async function responseTo(
  { url, headers }: PreparedRequest,
  body: OneTimeBody,
  safety: Safety,
  settings: Settings,
  { signal, race, by }: Interruption,
): Promise<Response> {
  const init: RequestInit & { readonly duplex?: 'half' } = {
    method: 'POST',
    headers,
    body: body.content,
    // Send no cookies and no `Referer`.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
    // With these two, Node sends the very stream that it is given; else a copy, which it reads before it connects.
    ...(settings.sendsStreams ? { duplex: 'half', redirect: 'error', window: null } : { redirect: 'manual' }),
    ...(settings.fetch === undefined && safety === 'creating' && onFreshConnection()),
  }
  let carried: Promise<Response> | undefined
  try {
    // An observer may have cancelled the call as its attempt began.
    const ending = by()
    if (ending !== undefined) throw new Interrupted(ending)
    carried = (settings.fetch ?? globalThis.fetch)(url, init)
    return await race(carried)
  } catch (error) {
    // The body of an answer that comes all the same is cancelled.
    carried?.then(drop).catch(() => undefined)
    throw new FailedAttempt(failureOf(error, body.wasRead()))
  }
}

/** @throws FailedAttempt where the answer is a redirect, an HTTP failure, too long, or breaks off. */
async function answerIn(
  response: Response,
  { maxAnswerBytes }: Settings,
  interruption: Interruption,
): Promise<RawAnswer> {
  const { status, headers, body, type } = response
  // `Response.error()`, which a `fetch` of one's own may answer, is a failure of the network.
  if (type === 'error') throw new FailedAttempt(failureOfAnswer(undefined))
  // A browser hides the status of a redirect.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    drop(response)
    throw new FailedAttempt({ kind: 'redirect' })
  }
  const contentType = headers.get('content-type')
  if (response.ok) {
    try {
      return { contentType, bytes: await readBytes(body, maxAnswerBytes, interruption.race) }
    } catch (error) {
      throw new FailedAttempt(failureOfAnswer(error))
    }
  }
  const refusal = await refusalFrom(body, contentType, maxAnswerBytes, interruption)
  const after = retryAfterMs(headers.get('retry-after'), Date.now())
  throw new FailedAttempt({ kind: 'http', status, retryAfterMs: after, refusal })
}

/** The service's own refusal, should the body of a failure hold one and come soon; HTTP statuses are undocumented. */
async function refusalFrom(
  body: Response['body'],
  contentType: string | null,
  maxBytes: number,
  { race }: Interruption,
): Promise<object | undefined> {
  const { promise: late, stop } = lateAfter(LONGEST_WAIT_FOR_REFUSAL)
  try {
    const bytes = await readBytes(body, maxBytes, async (read) => race(Promise.race([read, late])))
    const decoded = decodeJson(contentType, bytes)
    return decoded.ok ? refusalIn(decoded.json) : undefined
  } catch {
    return undefined
  } finally {
    stop()
  }
}

function lateAfter(milliseconds: number): { readonly promise: Promise<never>; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), milliseconds)
  })
  promise.catch(() => undefined)
  return { promise, stop: () => clearTimeout(timer) }
}

function drop({ body }: Response): void {
  body?.cancel().catch(() => undefined)
}
