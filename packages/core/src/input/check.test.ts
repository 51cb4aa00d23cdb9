import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/runs.ts'
import { checkChoice, checkInteger, checkKeys, isRecord } from './check.ts'
import { boundsText, expectationText, isWithin } from './expectation.ts'
import { isGiven } from './given.ts'
import { issue, type Issue } from './issue.ts'
import { InvalidRequestError } from './errors.ts'
import { orThrow } from './or-throw.ts'
import { accept, refuse } from './result.ts'

const blank = fc.constantFrom('', ' ', '\t', '\n  ', '\u3000', null, undefined)

describe('given', () => {
  it('nothing, null and blanks alone are not given', () => {
    fc.assert(
      fc.property(blank, (value) => {
        expect(isGiven(value)).toBe(false)
      }),
      runs(20, 100),
    )
  })

  it('text with anything but blanks is given, and so is all that is no text', () => {
    const given = fc.oneof(
      fc.tuple(fc.string(), fc.string()).map(([before, after]) => `${before}x${after}`),
      fc.constantFrom<unknown>(0, NaN, false, [], {}, 0n),
    )
    fc.assert(
      fc.property(given, (value) => {
        expect(isGiven(value)).toBe(true)
      }),
      runs(100, 1000),
    )
  })
})

describe('a checked value is answered as it is, or undefined with one issue at its path', () => {
  const bounds = { min: -3, max: 40 }

  it('of integers: those from min to max, and no other value', () => {
    const allowed = Array.from({ length: 44 }, (_, index) => index - 3)
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -10, max: 50 }), fc.double(), fc.anything()), (input) => {
        const issues: Issue[] = []
        const found = checkInteger(input, ['at'], bounds, issues)
        // A set takes -0 for 0, as arithmetic does.
        const isAllowed = new Set<unknown>(allowed).has(input)
        expect([found, issues.map(({ path }) => path)]).toEqual(
          isAllowed ? [input, []] : [undefined, [['at']]],
        )
      }),
      runs(300, 5000),
    )
  })

  it('of choices: those that are offered, to the letter', () => {
    const choices = ['skip', 'last-day'] as const
    const input = fc.oneof(fc.constantFrom('skip', 'last-day', 'Skip', ' skip', 'last', ''), fc.anything())
    fc.assert(
      fc.property(input, (each) => {
        const issues: Issue[] = []
        const found = checkChoice(each, ['at'], choices, issues)
        const isOffered = each === 'skip' || each === 'last-day'
        expect([found, issues.map(({ path }) => path)]).toEqual(
          isOffered ? [each, []] : [undefined, [['at']]],
        )
      }),
      runs(200, 2000),
    )
  })

  it.each([
    { title: 'nothing', input: undefined, code: 'required' },
    { title: 'null', input: null, code: 'required' },
    { title: 'a blank', input: ' ', code: 'required' },
    { title: 'digits', input: '1', code: 'not-an-integer' },
    { title: 'a half', input: 0.5, code: 'not-an-integer' },
    { title: 'no number', input: NaN, code: 'not-an-integer' },
    { title: 'infinity', input: Infinity, code: 'not-an-integer' },
    { title: 'one less than the least', input: -4, code: 'out-of-range' },
    { title: 'one more than the most', input: 41, code: 'out-of-range' },
    { title: 'an integer that is not exact', input: 2 ** 53, code: 'out-of-range' },
  ] as const)('an integer of $title is $code', ({ input, code }) => {
    const issues: Issue[] = []
    checkInteger(input, ['at'], bounds, issues)
    expect(issues).toEqual([issue(code, ['at'], bounds, input)])
  })
})

describe('keys', () => {
  it('every unknown key has its issue, and no known one has', () => {
    const known = ['recurrence', 'start', 'end']
    const keys = fc.uniqueArray(fc.oneof(fc.constantFrom(...known), fc.string()), { maxLength: 30 })
    fc.assert(
      fc.property(keys, (each) => {
        const issues: Issue[] = []
        checkKeys(Object.fromEntries(each.map((key) => [key, 1])), ['at'], known, issues)
        const unknown = each.filter((key) => !known.includes(key))
        expect(issues).toHaveLength(unknown.length)
        expect(new Set(issues.map(({ path }) => path[1]))).toEqual(new Set(unknown))
      }),
      runs(200, 2000),
    )
  })

  it.each([
    { key: 'stat', expected: { suggestion: 'start' } },
    { key: 'rrule', expected: { suggestion: 'recurrence' } },
    { key: 'colour', expected: { known: ['recurrence', 'start'] } },
  ])('$key: the alias, else the nearest, else all that are known', ({ key, expected }) => {
    const issues: Issue[] = []
    checkKeys({ [key]: 1 }, [], ['recurrence', 'start'], issues, new Map([['rrule', 'recurrence']]))
    expect(issues).toEqual([issue('unknown-key', [key], expected, key)])
  })
})

it.each([
  { title: 'an object', input: {}, expected: true },
  { title: 'an object without prototype', input: Object.create(null) as unknown, expected: true },
  { title: 'null', input: null, expected: false },
  { title: 'a list', input: [], expected: false },
  { title: 'text', input: 'x', expected: false },
  { title: 'a function', input: () => 1, expected: false },
])('a record is $title: $expected', ({ input, expected }) => {
  expect(isRecord(input)).toBe(expected)
})

describe('bounds', () => {
  it.each([
    { bounds: {}, text: '', within: [-1e9, 0, 1e9], outside: [] },
    { bounds: { min: 1 }, text: '≥ 1', within: [1, 2], outside: [0, -1] },
    { bounds: { max: 9 }, text: '≤ 9', within: [9, -5], outside: [10] },
    { bounds: { min: 1, max: 5 }, text: '1–5', within: [1, 5], outside: [0, 6] },
    { bounds: { above: 30 }, text: '> 30', within: [31], outside: [30, 29] },
  ])('$bounds is "$text"', ({ bounds, text, within, outside }) => {
    expect(boundsText(bounds)).toBe(text)
    expect(within.filter((each) => !isWithin(each, bounds))).toEqual([])
    expect(outside.filter((each) => isWithin(each, bounds))).toEqual([])
  })
})

it.each([
  { expected: { choices: ['skip', 'last-day'] }, text: 'skip | last-day' },
  { expected: { format: 'yyyy-MM-dd' }, text: 'yyyy-MM-dd' },
  { expected: { keys: ['kind', 'count'] }, text: '{ kind, count }' },
  { expected: { fields: ['end_times', 'end_date_time'] }, text: 'end_times | end_date_time' },
  { expected: { min: 1, max: 5 }, text: '1–5' },
  { expected: { thing: 'text' as const }, text: 'the word for it' },
])('an expectation is written in a few characters: $text', ({ expected, text }) => {
  const words = new Proxy({}, { get: () => 'the word for it' }) as Parameters<typeof expectationText>[1]
  expect(expectationText(expected, words)).toBe(text)
})

describe('the throwing variant', () => {
  it('answers the very value of an accepted result', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Object.is(orThrow('Cannot read it', accept(value)), value)).toBe(true)
      }),
      runs(50, 500),
    )
  })

  it('throws every issue of a refused one, and says what could not be done', () => {
    const issues = [issue('required', ['start'], null, null), issue('not-text', ['topic'], null, 1)] as const
    const thrown = (): unknown => orThrow('Cannot read the series', refuse(issues))
    expect(thrown).toThrow(InvalidRequestError)
    expect(thrown).toThrow(expect.objectContaining({ issues }))
    expect(thrown).toThrow(/^Cannot read the series: /)
  })
})
