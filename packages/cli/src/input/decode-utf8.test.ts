import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeUtf8, utf16Of, withoutMark } from './decode-utf8.ts'

/** Text as a platform writes it: with no half of a character. */
const anyText = fc
  .string({ unit: 'binary', size: 'max', maxLength: 300 })
  .filter((text) => !text.startsWith('\uFEFF'))

it('text in UTF-8 is read as it was written, with and without a byte order mark', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(utf16Of(Buffer.from(text)) === undefined)
      expect(decodeUtf8(Buffer.from(text))).toBe(text)
      expect(decodeUtf8(Buffer.from(`\uFEFF${text}`))).toBe(text)
      expect(withoutMark(Buffer.from(`\uFEFF${text}`)).toString()).toBe(text)
    }),
  )
})

it('a byte that UTF-8 never has is told with its line and column, whatever stands around it', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom(0xff, 0xc0, 0xf8), (before, after, byte) => {
      const bytes = Buffer.concat([Buffer.from(`{${before}`), Buffer.from([byte]), Buffer.from(after)])
      fc.pre(utf16Of(bytes) === undefined)
      const lines = `{${before}`.split('\n')
      expect(decodeUtf8(bytes)).toMatchObject({
        kind: 'not-utf8',
        line: lines.length,
        column: Array.from(lines.at(-1) ?? '').length + 1,
      })
    }),
  )
})

it('a character that is cut off is told where it begins', () => {
  const bytes = Buffer.from('{"topic": "周').subarray(0, -1)
  expect(decodeUtf8(bytes)).toMatchObject({ kind: 'not-utf8', line: 1, column: 12 })
})

it.each([
  { says: 'GBK with Chinese', bytes: [0x7b, 0xd6, 0xdc, 0xbb, 0xe1], like: 'GBK' },
  {
    says: 'Latin-1, of which GBK makes no Chinese text',
    bytes: [0x7b, 0x63, 0x61, 0x66, 0xe9],
    like: undefined,
  },
])('$says', ({ bytes, like }) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toMatchObject({ kind: 'not-utf8', like })
})
