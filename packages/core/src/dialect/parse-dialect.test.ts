import { describe, expect, it } from 'vitest'
import { toldIssues } from '../../test/told-issues.ts'
import { InvalidRequestError } from '../input/errors.ts'
import { documentedDialect, zoomDialect } from './dialect.ts'
import { parseDialect, parseDialectOrThrow } from './parse-dialect.ts'

describe('a dialect that is refused says what can be chosen', () => {
  it.each([
    {
      input: undefined,
      told: [
        'not-an-object: zone | weekdayNumbering | shortMonth | fifthWeek | workdays | unmatchedStart | endDate | maxOccurrences ← (none)',
      ],
    },
    {
      input: [],
      told: [
        'not-an-object: zone | weekdayNumbering | shortMonth | fifthWeek | workdays | unmatchedStart | endDate | maxOccurrences ← [0]',
      ],
    },
    { input: { shortMonths: 'skip' }, told: ['unknown-key shortMonths: shortMonth ← "shortMonths"'] },
    {
      input: { weekdayNumbering: 'sunday' },
      told: ['not-a-choice weekdayNumbering: monday-is-1 | sunday-is-1 ← "sunday"'],
    },
    { input: { shortMonth: 'lastday' }, told: ['not-a-choice shortMonth: skip | last-day ← "lastday"'] },
    { input: { endDate: null }, told: ['required endDate: whole-day | start-of-day ← (none)'] },
    {
      input: { zone: 'Asia/Shangri-La' },
      told: ['no-such-zone zone: IANA: Asia/Shanghai, America/New_York, UTC … ← "Asia/Shangri-La"'],
    },
    { input: { zone: 8 }, told: ['no-such-zone zone: IANA: Asia/Shanghai, America/New_York, UTC … ← 8'] },
    { input: { workdays: 'all' }, told: ['not-a-choice workdays: monday-to-friday ← "all"'] },
    { input: { workdays: {} }, told: ['not-a-choice workdays: monday-to-friday ← {…}'] },
    { input: { maxOccurrences: 0 }, told: ['out-of-range maxOccurrences: ≥ 1 ← 0'] },
    { input: { maxOccurrences: 1.5 }, told: ['not-an-integer maxOccurrences: ≥ 1 ← 1.5'] },
    { input: { maxOccurrences: 'all' }, told: ['not-an-integer maxOccurrences: ≥ 1 ← "all"'] },
    {
      input: { zone: '', fifthWeek: 1 },
      told: [
        'no-such-zone zone: IANA: Asia/Shanghai, America/New_York, UTC … ← (none)',
        'not-a-choice fifthWeek: skip | last-week ← 1',
      ],
    },
  ])('$input', ({ input, told }) => {
    expect(toldIssues(parseDialect(input))).toEqual(told)
  })

  it('and what was being read, where it is thrown', () => {
    expect(() => parseDialectOrThrow({ shortMonth: 'lastday' })).toThrow(InvalidRequestError)
    expect(() => parseDialectOrThrow({ shortMonth: 'lastday' })).toThrow(/^Cannot read the dialect/)
  })
})

const onSevens = (date: string): boolean => date.endsWith('7')

describe('a dialect is read', () => {
  it.each([
    { input: {}, dialect: documentedDialect },
    { input: { zone: undefined, shortMonth: undefined }, dialect: documentedDialect },
    { input: { maxOccurrences: 'none' }, dialect: documentedDialect },
    { input: { maxOccurrences: 1 }, dialect: { ...documentedDialect, maxOccurrences: 1 } },
    { input: { workdays: 'monday-to-friday' }, dialect: documentedDialect },
    { input: { workdays: onSevens }, dialect: { ...documentedDialect, workdays: onSevens } },
    { input: { zone: 'utc' }, dialect: { ...documentedDialect, zone: 'UTC' } },
    { input: zoomDialect, dialect: zoomDialect },
  ])('$input', ({ input, dialect }) => {
    expect(parseDialect(input)).toEqual({ ok: true, value: dialect, notices: [] })
  })
})
