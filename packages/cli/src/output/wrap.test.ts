import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from './text-width.ts'
import { wrap } from './wrap.ts'

const word = fc.constantFrom(
  'date',
  '--first',
  '2026-11-30',
  'a',
  '10:00',
  '(skip',
  'end.',
  '会议',
  '系列会议',
  '，',
  '。',
  '（含）',
  '12',
)
const anyLine = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
const anyChinese = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(''))

it('nothing is lost and nothing is added but ends of lines and the indent', () => {
  fc.assert(
    fc.property(fc.oneof(anyLine, anyChinese), fc.integer({ min: 8, max: 60 }), (text, columns) => {
      expect(wrap(text, columns, '    ').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }),
  )
})

it('a line that has a place to break is no wider than asked', () => {
  fc.assert(
    fc.property(anyLine, fc.integer({ min: 24, max: 60 }), (text, columns) => {
      for (const line of wrap(text, columns, '  ').split('\n'))
        expect(textWidth(line)).toBeLessThanOrEqual(columns)
    }),
  )
})

it('no line begins with a mark that closes or ends', () => {
  fc.assert(
    fc.property(anyChinese, fc.integer({ min: 8, max: 60 }), (text, columns) => {
      const marked = `会${text}`
      for (const line of wrap(marked, columns).split('\n').slice(1)) expect(line).not.toMatch(/^[，。）]/)
    }),
  )
})

describe('words stay whole', () => {
  it.each([
    { text: 'one two three', columns: 8, lines: ['one two', 'three'] },
    {
      text: '要么给出 --weekday-numbering 要么不给',
      columns: 24,
      lines: ['要么给出', '--weekday-numbering 要么', '不给'],
    },
    { text: '系列会议会在哪些日期召开', columns: 10, lines: ['系列会议会', '在哪些日期', '召开'] },
    { text: 'a month (skip | last-day)', columns: 20, lines: ['a month', '(skip | last-day)'] },
    { text: 'averyveryverylongword b', columns: 8, lines: ['averyveryverylongword', 'b'] },
  ])('$text at $columns', ({ text, columns, lines }) => {
    expect(wrap(text, columns).split('\n')).toEqual(lines)
  })

  it('where no width is known nothing is broken', () => {
    expect(wrap('one two three', undefined)).toBe('one two three')
  })
})
