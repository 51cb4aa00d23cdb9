import { expect, it } from 'vitest'
import { lineBatches } from './lines.ts'

async function* piecesOf(text: string, length: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

const texts = ['', '\n', 'a', 'a\n', 'a\n\nb', '周会\n两场\r\n😀\n', 'long line\n'.repeat(50)]

it.each(texts.flatMap((text) => [1, 2, 3, 7, 1000].map((length) => ({ text, length }))))(
  'the lines of $text, read by $length bytes, are the same',
  async ({ text, length }) => {
    const found = []
    let read = 0
    for await (const { lines, bytes } of lineBatches(piecesOf(text, length))) {
      found.push(...lines)
      read = bytes
    }
    const wanted = text.split('\n')
    if (wanted.at(-1) === '') wanted.pop()
    expect(found).toEqual(wanted)
    expect(read).toBeLessThanOrEqual(Buffer.byteLength(text))
  },
)
