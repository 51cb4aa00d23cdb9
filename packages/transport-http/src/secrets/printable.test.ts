import { describe, expect, it } from 'vitest'
import { printable } from './printable.ts'

describe('what would move a terminal or hide in a log line is a dot', () => {
  it.each([
    { what: 'escape', character: '\u001B' },
    { what: 'nothing', character: '\u0000' },
    { what: 'backspace', character: '\b' },
    { what: 'delete', character: '\u007F' },
    { what: 'a control of Latin-1', character: '\u009B' },
    { what: 'the next line of Latin-1', character: '\u0085' },
    { what: 'the Arabic letter mark', character: '\u061C' },
    { what: 'a space of no width', character: '\u200B' },
    { what: 'left to right', character: '\u200E' },
    { what: 'right to left', character: '\u200F' },
    { what: 'embedding', character: '\u202A' },
    { what: 'override', character: '\u202E' },
    { what: 'a word joiner', character: '\u2060' },
    { what: 'an isolate', character: '\u2066' },
    { what: 'the last of those', character: '\u206F' },
    { what: 'half a character', character: '\uD83D' },
    { what: 'what could not be decoded', character: '\uFFFD' },
  ])('$what', ({ character }) => {
    expect(printable(`a${character}b${character}${character}c`)).toBe('a·b··c')
  })

  it.each(['\n', '\r\n', '\t', '\v', '\f', '\u2028', '\u2029', '   ', '\u00A0', '\u3000', '\uFEFF'])(
    'blanks and breaks such as %j are one blank, or none at an end',
    (blank) => {
      expect(printable(`${blank}a${blank}${blank}b${blank}`)).toBe('a b')
    },
  )

  it.each(['Müller', '会议', '😀', 'a–b', '«x»', 'שלום', '\u2070', '\u2027'])('%s stays as it is', (text) => {
    expect(printable(text)).toBe(text)
  })
})
