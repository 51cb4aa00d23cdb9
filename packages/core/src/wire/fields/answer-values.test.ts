import { describe, expect, it } from 'vitest'
import { documentedDialect } from '../../dialect/dialect.ts'
import type { Issue } from '../../input/issue.ts'
import { AnswerContext } from './answer-context.ts'
import { codeOf, codeRead } from './code.ts'
import { flag } from './flag.ts'
import { decodeInteger, integer } from './integer.ts'
import { utcInstant } from './local-date-time.ts'
import { id, text } from './text.ts'

const context = new AnswerContext(documentedDialect)

const flagOf = (value: unknown) => {
  const issues: Issue[] = []
  return { value: flag.decode(value, ['webinar'], issues), codes: issues.map(({ code }) => code) }
}

const integerOf = (value: unknown) => {
  const issues: Issue[] = []
  const read = decodeInteger(value, ['end_times'], { min: 1, max: 7 }, issues)
  return [read, ...issues.map(({ code, path }) => `${code} ${path.join('.')}`)]
}

describe('a flag of an answer', () => {
  it.each([true, 'true', 1, '1'])('%j is true', (value) => {
    expect(flag.read(value, context)).toBe(true)
  })

  it.each([false, 'false', 0, '0'])('%j is false', (value) => {
    expect(flag.read(value, context)).toBe(false)
  })

  it.each(['maybe', 'no', 'yes', 'TRUE', 'FALSE', '', 2, -1, '2', null, undefined, [], {}])(
    '%j is neither, and no guess is made of it',
    (value) => {
      expect(flag.read(value, context)).toBeUndefined()
    },
  )
})

describe('a flag of a request', () => {
  it.each([
    { input: true, value: true },
    { input: ' TRUE ', value: true },
    { input: 'true', value: true },
    { input: false, value: false },
    { input: ' False', value: false },
    { input: 'false', value: false },
  ])('$input is read', ({ input, value }) => {
    expect(flagOf(input)).toEqual({ value, codes: [] })
  })

  it.each([1, 0, '1', 'yes', '', null, {}])('%j is refused', (input) => {
    expect(flagOf(input)).toEqual({ value: undefined, codes: ['not-a-boolean'] })
  })

  it.each(['true', 1, null])('%j is no boolean of a program', (input) => {
    const issues: Issue[] = []
    expect(flag.parse(input, ['webinar'], issues)).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'not-a-boolean', path: ['webinar'] }])
  })
})

describe('a count of an answer', () => {
  it.each([
    { value: 0, read: 0 },
    { value: 1, read: 1 },
    { value: '25', read: 25 },
    { value: '025', read: 25 },
    { value: '999999999999999', read: 999_999_999_999_999 },
    { value: Number.MAX_SAFE_INTEGER, read: Number.MAX_SAFE_INTEGER },
  ])('$value is read', ({ value, read }) => {
    expect(integer.read(value, context)).toBe(read)
  })

  it.each([
    1.5,
    -1,
    '1.5',
    '-1',
    '+1',
    ' 1',
    '1 ',
    '1e3',
    '0x10',
    '',
    '9999999999999999',
    2 ** 53,
    NaN,
    Infinity,
  ])('%j is none: nothing is rounded', (value) => {
    expect(integer.read(value, context)).toBeUndefined()
  })

  it.each([true, null, [1], {}])('%j is none', (value) => {
    expect(integer.read(value, context)).toBeUndefined()
  })
})

describe('an integer of a request', () => {
  it.each([1, 7, '1', ' 7 ', '\t3\n', '007'])('%j is read', (value) => {
    expect(integerOf(value)).toEqual([Number(value)])
  })

  it.each([
    1.5,
    '1.5',
    '1.0',
    '1e0',
    '+1',
    '-1',
    '',
    ' ',
    '1 2',
    'one',
    NaN,
    true,
    null,
    [1],
    '1'.repeat(16),
  ])('%j is no integer', (value) => {
    expect(integerOf(value)).toEqual([undefined, 'not-an-integer end_times'])
  })

  it.each([0, 8, '0', '8', -1, 2 ** 52])('%j is out of its range', (value) => {
    expect(integerOf(value)).toEqual([undefined, 'out-of-range end_times'])
  })
})

describe('a code of an answer', () => {
  const payer = codeRead({ '1': 'seats', '2': 'people' })

  it.each([1, '1'])('%j is its word', (value) => {
    expect(payer.read(value, context)).toBe('seats')
  })

  it.each([3, '3', '', 'seats', 'toString', '__proto__', true, null, ['1'], 1.5])('%j is none', (value) => {
    expect(payer.read(value, context)).toBeUndefined()
  })

  it('that stands in requests too is written and read back, and its neighbours are refused by name', () => {
    const type = codeOf({ running: '1', past: '2' })
    expect([type.encode('running'), type.encode('past')]).toEqual(['1', '2'])
    expect([type.read('1', context), type.read(2, context), type.read('3', context)]).toEqual([
      'running',
      'past',
      undefined,
    ])
    const issues: Issue[] = []
    expect([type.decode('2', ['type'], issues), type.decode('past', ['type'], issues)]).toEqual([
      'past',
      undefined,
    ])
    expect(issues).toMatchObject([
      { code: 'not-a-choice', path: ['type'], expected: { choices: ['1', '2'] } },
    ])
  })
})

describe('text and ids of an answer', () => {
  it.each([
    { value: 'Stand-up', read: 'Stand-up' },
    { value: ' ', read: ' ' },
    { value: 2026, read: '2026' },
    { value: 0, read: '0' },
  ])('the text of $value is $read', ({ value, read }) => {
    expect(text.read(value, context)).toBe(read)
  })

  it.each([1.5, -1, 2 ** 53, true, null, {}, ['a']])('%j is no text', (value) => {
    expect([text.read(value, context), id.read(value, context)]).toEqual([undefined, undefined])
  })

  it.each(['0177', 'a==', 'a b', 'ü', '会议'])('%j is an id as it stands', (value) => {
    expect(id.read(value, context)).toBe(value)
  })

  it.each(['a\nb', '\u001B[2J', '\u202E1', '\u200B', '\uD800', '\u2028'])(
    '%j is no id: it would be printed as something else',
    (value) => {
      expect(id.read(value, context)).toBeUndefined()
    },
  )
})

describe('an instant of an answer', () => {
  it.each([
    { value: '2020-05-18T02:00:00Z', read: Date.UTC(2020, 4, 18, 2) },
    { value: '2020-05-18T02:00:00.5Z', read: Date.UTC(2020, 4, 18, 2, 0, 0, 500) },
    { value: '2020-05-18T02:00:00.05Z', read: Date.UTC(2020, 4, 18, 2, 0, 0, 50) },
    { value: '2020-05-18T02:00:00.123456789Z', read: Date.UTC(2020, 4, 18, 2, 0, 0, 123) },
  ])('$value is read', ({ value, read }) => {
    expect(utcInstant.read(value, context)).toBe(read)
  })

  it.each([
    '2020-05-18T02:00:00',
    '2020-05-18 02:00:00Z',
    '2020-05-18T02:00:00+08:00',
    '2020-02-30T02:00:00Z',
    ' 2020-05-18T02:00:00Z',
    '2020-05-18T02:00:00Z ',
    '2020-05-18T02:00:00.1234567890Z',
    1_589_767_200_000,
    null,
  ])('%j is none', (value) => {
    expect(utcInstant.read(value, context)).toBeUndefined()
  })
})
