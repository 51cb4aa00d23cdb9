/** Whole lines of an input, in one piece of memory of its own. */
export interface LineChunk {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The number of its first line, from 1. */
  readonly firstLine: number
  /** How many bytes have been read so far. */
  readonly bytesRead: number
  readonly isLast: boolean
}

const NEW_LINE = 10

/**
 * Pieces of a stream, put together to chunks of at least `size` bytes that end where a line does; the last ends where
 * the stream does. Nothing is kept but what the next chunk begins with.
 *
 * @example
 * for await (const { bytes, firstLine } of lineChunks(process.stdin, 1 << 20)) …
 */
export async function* lineChunks(pieces: AsyncIterable<Uint8Array>, size: number): AsyncIterable<LineChunk> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  let firstLine = 1
  let bytesRead = 0
  for await (const piece of pieces) {
    bytesRead += piece.length
    const end = heldBytes + piece.length < size ? 0 : piece.lastIndexOf(NEW_LINE) + 1
    if (end === 0) {
      held.push(piece)
      heldBytes += piece.length
      continue
    }
    const bytes = joined([...held, piece.subarray(0, end)])
    held = [piece.subarray(end)]
    heldBytes = piece.length - end
    // Counted first: the receiver may transfer the bytes to another thread.
    const lines = linesIn(bytes)
    yield { bytes, firstLine, bytesRead, isLast: false }
    firstLine += lines
  }
  yield { bytes: joined(held), firstLine, bytesRead, isLast: true }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function linesIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) count++
  return count
}
