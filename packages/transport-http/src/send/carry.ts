import { decodeJson } from '../answer/decode-json.ts'
import { readBytes, unlessAborted } from '../answer/read-bytes.ts'
import { refusalIn } from '../answer/refusal.ts'
import { retryAfterMs } from '../failure/retry-after.ts'
import { FailedTry } from '../failure/try-failure.ts'
import type { Redactor } from '../secrets/redactor.ts'
import type { Settings } from '../settings/settings.ts'

/**
 * The `fetch` that ky is given: one try, from the request to the last byte of the answer, so that ky's timeout spans
 * it all. Answers a response that is complete, with HTTP status 200.
 *
 * @throws FailedTry where the answer is a redirect, an HTTP failure, or too long; whatever the network throws.
 */
export function carrierOf(
  { fetch: carry, maxAnswerBytes }: Settings,
  redact: Redactor,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init)
    const { signal } = request
    const response = await unlessAborted((carry ?? globalThis.fetch)(request, init), signal)
    const { status, headers, body } = response
    // A browser hides the status of a redirect.
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      drop(body)
      throw new FailedTry({ kind: 'redirect' })
    }
    const contentType = headers.get('content-type')
    if (response.ok) {
      const bytes = await readBytes(body, maxAnswerBytes, signal)
      return new Response(bytes, contentType === null ? {} : { headers: { 'content-type': contentType } })
    }
    const refusal = await readRefusal(body, maxAnswerBytes, signal, contentType, redact)
    const after = retryAfterMs(headers.get('retry-after'), Date.now())
    throw new FailedTry({ kind: 'http', status, retryAfterMs: after, refusal })
  }
}

/** The service's own refusal, should the answer to a failure hold one; its HTTP statuses are undocumented. */
async function readRefusal(
  body: Response['body'],
  maxBytes: number,
  signal: AbortSignal,
  contentType: string | null,
  redact: Redactor,
): Promise<object | undefined> {
  try {
    const decoded = decodeJson(contentType, await readBytes(body, maxBytes, signal), redact)
    return decoded.ok ? refusalIn(decoded.json) : undefined
  } catch {
    // The status is known, and says enough.
    return undefined
  }
}

function drop(body: Response['body']): void {
  body?.cancel().catch(() => undefined)
}
