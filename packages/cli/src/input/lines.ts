import { StringDecoder } from 'node:string_decoder'

/** Lines as they are read: some at a time, so that one wait serves many. */
export interface LineBatch {
  readonly lines: readonly string[]
  /** How many bytes have been read so far. */
  readonly bytes: number
}

/**
 * The lines of UTF-8 text, those of each piece of it at once, without their ends (`\n`; a `\r` before it stays, which
 * JSON takes for a blank). Nothing is kept but the line that the next piece goes on with.
 *
 * @example
 * for await (const { lines } of lineBatches(process.stdin)) for (const line of lines) …
 */
export async function* lineBatches(pieces: AsyncIterable<Buffer>): AsyncIterable<LineBatch> {
  const decoder = new StringDecoder('utf8')
  let bytes = 0
  // A line may take many pieces: they are put together once, when it ends.
  let begun: string[] = []
  for await (const piece of pieces) {
    bytes += piece.length
    const lines = decoder.write(piece).split('\n')
    const rest = lines.pop() ?? ''
    if (lines.length > 0) {
      lines[0] = begun.join('') + (lines[0] ?? '')
      begun = []
      yield { lines, bytes }
    }
    begun.push(rest)
  }
  const last = begun.join('') + decoder.end()
  if (last !== '') yield { lines: [last], bytes }
}
