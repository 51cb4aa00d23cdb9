import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerCase, spellings } from './spellings.ts'

/** As text is searched: bytes of UTF-8, a character each, ASCII letters in lower case. */
const searched = (text: string) => lowerCase(Buffer.from(text).toString('latin1'))
const isFound = (secret: string, text: string) =>
  spellings(secret).some((each) => searched(text).includes(each))

describe('a secret is known in each of its spellings', () => {
  it.each([
    { how: 'as it is', text: 'p/ss wörd+1?' },
    { how: 'with + for blanks', text: 'p/ss+wörd+1?' },
    { how: 'in capitals', text: 'P/SS WÖRD+1?' },
    { how: 'in capitals of ASCII alone', text: 'P/SS WöRD+1?' },
    { how: 'as UTF-8 that was read as Latin-1', text: Buffer.from('p/ss wörd+1?').toString('latin1') },
    { how: 'in hexadecimal digits', text: Buffer.from('p/ss wörd+1?').toString('hex') },
    { how: 'in hexadecimal capitals', text: Buffer.from('p/ss wörd+1?').toString('hex').toUpperCase() },
    { how: 'in base64', text: Buffer.from('p/ss wörd+1?').toString('base64') },
    { how: 'in base64url', text: Buffer.from('p/ss wörd+1?').toString('base64url') },
  ])('$how', ({ text }) => {
    expect(isFound('p/ss wörd+1?', text)).toBe(true)
  })

  it('in the bytes of Latin-1', () => {
    expect(spellings('wörd')).toContain('wörd')
    expect(spellings('wörd')).toContain(Buffer.from('wörd').toString('latin1'))
  })

  it('at any place of a longer text in base64, of either alphabet, and of one in hexadecimal digits', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12, size: 'max' })
    const secret = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 40, size: 'max' })
    fc.assert(
      fc.property(text, secret, text, (before, value, after) => {
        const whole = Buffer.from(before + value + after)
        for (const encoding of ['base64', 'base64url', 'hex'] as const) {
          expect(isFound(value, `token=${whole.toString(encoding)}&x`)).toBe(true)
        }
      }),
    )
  })
})

describe('what is so short that it is found everywhere is not looked for in an encoding', () => {
  it.each([
    { secret: 'a', all: ['a'] },
    { secret: 'ab', all: ['ab'] },
    { secret: 'abc', all: ['abc', '616263'] },
    { secret: '', all: [] },
  ])('$secret is spelled $all', ({ secret, all }) => {
    expect(spellings(secret)).toEqual(all)
  })

  it('each spelling stands once', () => {
    const all = spellings('secret of mine')
    expect(new Set(all).size).toBe(all.length)
  })
})

it('only letters of ASCII are lowered: other bytes are parts of characters', () => {
  expect(lowerCase('ABCxyzÀÖ[@`{')).toBe('abcxyzÀÖ[@`{')
})
