import { FailedTry } from '../failure/try-failure.ts'

/**
 * Reads the bytes of an answer as they come and gives up as soon as there are too many, or the signal aborts:
 * even where the stream itself does not listen to it.
 *
 * @throws FailedTry where the answer has more than `maxBytes`; whatever the stream throws.
 */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) return new Uint8Array()
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      // The bytes come one chunk after the other.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await unlessAborted(reader.read(), signal)
      if (done) return joined(chunks, length)
      length += value.length
      if (length > maxBytes) throw new FailedTry({ kind: 'oversized' })
      chunks.push(value)
    }
  } catch (error) {
    // What the stream says to this no longer matters.
    reader.cancel().catch(() => undefined)
    throw error
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

/** The promise, or the rejection of an aborted signal, whichever is first. */
export async function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    // Who aborted, and why, is known elsewhere; the signal's reason may be anything.
    const abort = (): void => reject(new Error('aborted'))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
