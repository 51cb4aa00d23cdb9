import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { type LineChunk, lineChunks } from './chunks.ts'

async function* piecesOf(text: string, length: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

const texts = ['', '\n', 'a', 'a\n', 'a\n\nb', '周会\n两场\r\n😀\n', 'long line\n'.repeat(50)]

it.each(
  texts.flatMap((text) =>
    [1, 2, 7, 1000].flatMap((length) => [1, 10, 1000].map((size) => ({ text, length, size }))),
  ),
)(
  '$text, read by $length bytes into chunks of $size, is whole, and cut at ends of lines',
  async ({ text, length, size }) => {
    const chunks: (LineChunk & { readonly text: string })[] = []
    for await (const chunk of lineChunks(piecesOf(text, length), size)) {
      chunks.push({ ...chunk, text: Buffer.from(chunk.bytes).toString() })
    }
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(text)
    expect(chunks.map(({ isLast }) => isLast)).toEqual(chunks.map((_, index) => index === chunks.length - 1))
    for (const chunk of chunks.slice(0, -1)) {
      expect(chunk.text).toMatch(/\n$/)
      expect(chunk.bytes.length).toBeGreaterThanOrEqual(Math.min(size, Buffer.byteLength(text)))
    }
    const linesBefore = chunks.map((_, index) =>
      chunks.slice(0, index).reduce((sum, before) => sum + before.text.split('\n').length - 1, 1),
    )
    expect(chunks.map(({ firstLine }) => firstLine)).toEqual(linesBefore)
    expect(chunks.at(-1)?.bytesRead).toBe(Buffer.byteLength(text))
  },
)
