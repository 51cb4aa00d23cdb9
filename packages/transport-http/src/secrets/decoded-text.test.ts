import { describe, expect, it } from 'vitest'
import { readingsOf, utf8 } from './decoded-text.ts'

const bytesOf = (text: string) => readingsOf(text).map(({ bytes }) => bytes)

describe('what is escaped is read', () => {
  it.each([
    { escaped: 'x%2Fy', read: 'x/y' },
    { escaped: 'x%2fy', read: 'x/y' },
    { escaped: '%E4%BC%9A', read: '会' },
    { escaped: 'x\\u002fy', read: 'x/y' },
    { escaped: 'x\\U002Fy', read: 'x/y' },
    { escaped: '\\u4f1a', read: '会' },
    { escaped: '\\ud83d\\ude00', read: '😀' },
    { escaped: 'x\\x2Fy', read: 'x/y' },
    { escaped: '\\xe9', read: 'é' },
    { escaped: 'x\\/y', read: 'x/y' },
    { escaped: `\\"\\'\\\\`, read: `"'\\` },
    { escaped: '\\b\\f\\n\\r\\t', read: '\b\f\n\r\t' },
    { escaped: 'x&#47;y', read: 'x/y' },
    { escaped: 'x&#047y', read: 'x/y' },
    { escaped: 'x&#x2f;z', read: 'x/z' },
    { escaped: 'x&#X00002Fz', read: 'x/z' },
    { escaped: '&#x1F600;', read: '😀' },
    { escaped: '&#x110000;x', read: 'x' },
    { escaped: '&amp;&lt;&gt;&quot;&apos;', read: `&<>"'` },
    { escaped: '&nbsp;&plus;&sol;&equals;&colon;', read: ' +/=:' },
    { escaped: '&AMP;&amp', read: '&&' },
    { escaped: 'x=2Fy', read: 'x/y' },
    { escaped: 'x=\r\ny=\nz', read: 'xyz' },
  ])('$escaped', ({ escaped, read }) => {
    expect(bytesOf(escaped)).toContain(utf8(read))
  })

  it.each(['x/y', '%2', '%zz', '\\q', '\\x4', '\\u12', '&nope;', '& amp;', 'a=b', '会议'])(
    '%s is read as it is and no other way',
    (text) => {
      expect(bytesOf(text)).toEqual([utf8(text)])
    },
  )

  it('up to three times over, one way or another', () => {
    expect(bytesOf('%2525%34%31')).toContain('%41')
    expect(bytesOf('%252541')).toContain('A')
    expect(bytesOf('%5Cu0026#65;')).toContain('A')
    expect(bytesOf('%25252541')).not.toContain('A')
  })

  it('each reading once, and no more than 24 of a text that mixes everything', () => {
    const ways = ['%2541', '\\u005cx41', '&amp;#65;', '=3D41', '%5C/', '&#37;41', '\\x3d41', '=2541']
    const all = bytesOf(ways.join(' '))
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBe(24)
  })
})

describe('each byte knows its place in the original', () => {
  it.each([
    { text: 'x%41y', bytes: 'xAy', from: [0, 1, 4], to: [1, 4, 5] },
    { text: '%2541', bytes: 'A', from: [0], to: [5] },
    { text: '&#65;é', bytes: utf8('Aé'), from: [0, 5, 5], to: [5, 6, 6] },
    { text: '😀\\n', bytes: utf8('😀\n'), from: [0, 0, 0, 0, 2], to: [2, 2, 2, 2, 4] },
    { text: 'a=\r\nb', bytes: 'ab', from: [0, 4], to: [1, 5] },
  ])('$text', ({ text, bytes, from, to }) => {
    const reading = readingsOf(text).find((each) => each.bytes === bytes)
    expect(reading).toMatchObject({ from, to })
  })
})
