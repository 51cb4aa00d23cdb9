import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidRequestError } from '../input/errors.ts'
import { isNewUserKey, newUserKey } from './new-user-key.ts'

const random = (bytes: Uint8Array) => crypto.getRandomValues(bytes)
const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** Text that UTF-8 can write, of at most so many bytes. */
const group = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => bytesOf(text) <= 170)

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
    const keys = new Set<string>()
    for (let bit = 0; bit < 128; bit++) {
      keys.add(
        newUserKey((bytes) => {
          bytes[bit >> 3] = 1 << (bit & 7)
        }),
      )
    }
    expect(keys.size).toBe(128)
  })

  it('is the same for the same bytes: the randomness is the caller’s', () => {
    const key = newUserKey((bytes) => bytes.fill(255), 'desk-7')
    expect(key).toBe('desk-7/bk-zzzzzzzzzzzzzzzzzzzzzzzzzw')
    expect(newUserKey((bytes) => bytes.fill(255))).toBe('bk-zzzzzzzzzzzzzzzzzzzzzzzzzw')
  })

  it.each([
    { what: 'a group of more than 170 bytes', group: '会'.repeat(57), code: 'too-many-bytes' },
    { what: 'half a character in the group', group: 'a\uD800', code: 'lone-surrogate' },
  ])('refuses $what', ({ group: text, code }) => {
    expect(() => newUserKey(random, text)).toThrow(
      expect.objectContaining({ kind: 'invalid-request', issues: [expect.objectContaining({ code })] }),
    )
  })

  it('refuses a source that fills nothing in: all bookings would have one key', () => {
    expect(() => newUserKey(() => undefined)).toThrow(InvalidRequestError)
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
