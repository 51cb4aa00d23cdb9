import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidRequestError } from '../input/errors.ts'
import { isNewUserKey, newUserKey } from './new-user-key.ts'

const random = (size: number): Uint8Array => crypto.getRandomValues(new Uint8Array(size))
const ones = (size: number): Uint8Array => new Uint8Array(size).fill(255)
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Text that UTF-8 can write, of at most so many bytes. */
const group = fc
  .string({ unit: 'grapheme', maxLength: 60, size: 'max' })
  .filter((text) => bytesOf(text) <= 170)

describe('newUserKey', () => {
  it('is at most 200 bytes with any group of at most 170, and begins with the group', () => {
    fc.assert(
      fc.property(group, (text) => {
        const key = newUserKey(random, text)
        expect(bytesOf(key)).toBeLessThanOrEqual(200)
        expect(key.startsWith(text)).toBe(true)
        expect(isNewUserKey(key)).toBe(true)
      }),
    )
  })

  it('differs where any bit of the random bytes does', () => {
    const bits = Array.from({ length: 128 }, (_, bit) => bit)
    const keys = bits.map((bit) =>
      newUserKey((size) => new Uint8Array(size).map((_, at) => (at === bit >> 3 ? 1 << (bit & 7) : 0))),
    )
    expect(new Set(keys).size).toBe(128)
  })

  it('is the same for the same bytes: the randomness is the caller’s', () => {
    expect(newUserKey(ones, 'desk-7')).toBe('desk-7/bk-zzzzzzzzzzzzzzzzzzzzzzzzzw')
    expect(newUserKey(ones)).toBe('bk-zzzzzzzzzzzzzzzzzzzzzzzzzw')
  })

  it.each([
    { what: 'a group of more than 170 bytes', text: '会'.repeat(57), code: 'too-many-bytes' },
    { what: 'half a character in the group', text: 'a\uD800', code: 'lone-surrogate' },
  ])('refuses $what', ({ text, code }) => {
    expect(() => newUserKey(random, text)).toThrow(
      expect.objectContaining({ kind: 'invalid-request', issues: [expect.objectContaining({ code })] }),
    )
  })

  it.each([
    { what: 'zeros', source: (size: number) => new Uint8Array(size) },
    { what: 'too few bytes', source: () => new Uint8Array([1, 2]) },
  ])('refuses a source of $what: bookings would share a key', ({ source }) => {
    expect(() => newUserKey(source)).toThrow(InvalidRequestError)
  })
})

it.each([
  'order-7',
  'bk-',
  'desk-7/bk-short',
  'bk-zzzzzzzzzzzzzzzzzzzzzzzzzw/2',
  'xbk-zzzzzzzzzzzzzzzzzzzzzzzzzw',
  '',
])('%j is none', (key) => {
  expect(isNewUserKey(key)).toBe(false)
})
