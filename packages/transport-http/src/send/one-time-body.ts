/** The body of one attempt, which can be read once. */
export interface OneTimeBody {
  /** What `fetch` is given: a stream, or the text itself where streams can't be sent. */
  readonly content: ReadableStream<Uint8Array<ArrayBuffer>> | string
  /** Whether reading has begun. Undefined where that can't be known. */
  readonly wasRead: () => boolean | undefined
  /** Makes it unreadable from now on. */
  readonly revoke: () => void
}

/**
 * A body as a stream, read only when a connection takes it. It serves two promises:
 *
 * - It can't be read twice, so nothing below can repeat the request: with text as its body, `fetch` itself sends a
 *   second POST after HTTP 421 (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, "421").
 * - A body that was never read was never sent: `not-sent`, whatever an error says, and once it is revoked a late
 *   connection can't change that.
 */
export function oneTimeStream(text: string): OneTimeBody {
  let wasRead = false
  let isRevoked = false
  const content = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (isRevoked) {
          controller.error(new Error('The attempt is over'))
          return
        }
        wasRead = true
        controller.enqueue(new TextEncoder().encode(text))
        controller.close()
      },
    },
    // Nothing is read ahead.
    { highWaterMark: 0 },
  )
  return {
    content,
    wasRead: () => wasRead,
    revoke() {
      isRevoked = true
    },
  }
}

/** The text itself, for platforms that send no streams over HTTP/1.1 (browsers) or drop their length (Deno, workerd). */
export function plainBody(text: string): OneTimeBody {
  return { content: text, wasRead: () => undefined, revoke: () => undefined }
}
