/** An answer has more bytes than it may. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes'
}

/** Awaits a promise no longer than something else takes. */
type Race = <Value>(promise: Promise<Value>) => Promise<Value>

/**
 * Reads the bytes of an answer as they come and gives up as soon as there are too many, or `race` rejects: even where
 * the stream itself does not end then.
 *
 * @throws TooManyBytes where the answer has more than `maxBytes`; whatever the stream or `race` throws.
 */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  race: Race,
): Promise<Uint8Array> {
  if (!body) return new Uint8Array()
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      // The bytes come one chunk after the other.
      const { done, value } = await race(reader.read())
      if (done) return joined(chunks, length)
      length += value.length
      if (length > maxBytes) throw new TooManyBytes()
      chunks.push(value)
    }
  } catch (error) {
    // Whether the stream can be cancelled changes nothing: the error is thrown.
    reader.cancel().catch(() => undefined)
    throw error
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks
  if (first && chunks.length === 1) return first
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
