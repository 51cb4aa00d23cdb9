import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../../test/runs.ts'
import { utf8LengthOf } from './utf8-length.ts'

it('is what TextEncoder writes, and undefined for exactly the texts that it would have to repair', () => {
  const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) })
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
      const bytes = new TextEncoder().encode(text)
      const isWhole = new TextDecoder().decode(bytes) === text.replace(/^\uFEFF/, '')
      expect(utf8LengthOf(text)).toBe(isWhole ? bytes.length : undefined)
    }),
    runs(500, 200_000),
  )
})

it.each([
  ['', 0],
  ['a', 1],
  ['é', 2],
  ['周', 3],
  ['🎉', 4],
  ['\ud83c', undefined],
  ['\udf89', undefined],
  ['\udf89\ud83c', undefined],
  ['\ud83c\ud83c\udf89', undefined],
])('%j takes %s bytes', (text, bytes) => {
  expect(utf8LengthOf(text)).toBe(bytes)
})
