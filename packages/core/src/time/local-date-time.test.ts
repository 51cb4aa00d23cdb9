import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, localDateTime } from '../../test/arbitraries.ts'
import { runs } from '../../test/runs.ts'
import { parseLocalDate, parseLocalDateOrDateTime, parseLocalDateTime } from '../input/parse-local-time.ts'
import type { Result } from '../input/result.ts'
import {
  dateOf,
  END_OF_DAYS,
  epochDayOfLocal,
  isLocalDateTime,
  localDateOf,
  localDateTimeOf,
  secondOfDayOf,
  START_OF_DAYS,
} from './local-date-time.ts'

function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(({ code }) => code)
}

/** Two digits, `max` among them. */
function field(max: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max }).map((each) => String(each).padStart(2, '0'))
}

describe('parseLocalDateTime', () => {
  it.each(['1900-01-01 00:00:00', '2024-02-29 23:59:59', '2000-02-29 10:00:00', '9999-12-31 23:59:59'])(
    'accepts %s as it stands',
    (input) => {
      expect(parseLocalDateTime(input)).toEqual({ ok: true, value: input, notices: [] })
    },
  )

  it.each([
    ['2026-02-29 10:00:00', ['no-such-date']],
    ['1900-02-29 10:00:00', ['no-such-date']],
    ['2026-02-30 10:00:00', ['no-such-date']],
    ['2026-04-31 10:00:00', ['no-such-date']],
    ['2026-00-10 10:00:00', ['no-such-date']],
    ['2026-13-10 10:00:00', ['no-such-date']],
    ['2026-01-00 10:00:00', ['no-such-date']],
    ['1899-12-31 10:00:00', ['out-of-range']],
    ['0000-01-01 10:00:00', ['out-of-range']],
    ['2026-01-01 24:00:00', ['no-such-time']],
    ['2026-01-01 10:60:00', ['no-such-time']],
    ['2026-01-01 10:00:60', ['no-such-time']],
    ['2026-02-30 25:00:00', ['no-such-date', 'no-such-time']],
    ['2026-01-01T10:00:00', ['not-a-local-date-time']],
    ['2026-01-01 10:00', ['not-a-local-date-time']],
    ['2026-1-1 10:00:00', ['not-a-local-date-time']],
    ['2026-01-01 10:00:00Z', ['not-a-local-date-time']],
    [' 2026-01-01 10:00:00', ['not-a-local-date-time']],
    ['2026-01-01 10:00:00\n', ['not-a-local-date-time']],
    ['2026-01-01', ['not-a-local-date-time']],
    ['２０２６-01-01 10:00:00', ['not-a-local-date-time']],
    ['', ['not-a-local-date-time']],
    [7, ['not-a-local-date-time']],
    [null, ['not-a-local-date-time']],
    [undefined, ['not-a-local-date-time']],
    [new Date(0), ['not-a-local-date-time']],
    [{ toString: () => '2026-01-01 10:00:00' }, ['not-a-local-date-time']],
  ])('refuses %j: %j', (input, codes) => {
    expect(codesOf(parseLocalDateTime(input))).toEqual(codes)
  })

  it('accepts what exists on the calendar and the clock, nothing else', () => {
    const year = fc.integer({ min: 0, max: 9999 }).map((each) => String(each).padStart(4, '0'))
    fc.assert(
      fc.property(year, field(13), field(32), field(25), field(61), field(61), (yyyy, MM, dd, HH, mm, ss) => {
        const text = `${yyyy}-${MM}-${dd} ${HH}:${mm}:${ss}`
        const date = new Date(0)
        date.setUTCFullYear(Number(yyyy), Number(MM) - 1, Number(dd))
        date.setUTCHours(Number(HH), Number(mm), Number(ss))
        const exists = date.toISOString() === `${text.replace(' ', 'T')}.000Z` && Number(yyyy) >= 1900
        expect(parseLocalDateTime(text).ok).toBe(exists)
      }),
      runs(1000, 100_000),
    )
  })

  it('throws nothing, whatever the input', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseLocalDateTime(input).ok).toBe(false)
        expect(parseLocalDate(input).ok).toBe(false)
        expect(parseLocalDateOrDateTime(input).ok).toBe(false)
      }),
      runs(500, 50_000),
    )
  })
})

describe('parseLocalDateOrDateTime', () => {
  it.each(['2026-12-31', '2026-12-31 10:00:00'])('accepts %s as it stands', (input) => {
    expect(parseLocalDateOrDateTime(input)).toEqual({ ok: true, value: input, notices: [] })
  })

  it.each([
    ['2026-02-30', ['no-such-date']],
    ['2026-02-28 24:00:00', ['no-such-time']],
    ['2026-12', ['not-a-date-or-date-time']],
    [20_261_231, ['not-a-date-or-date-time']],
  ])('refuses %j: %j', (input, codes) => {
    expect(codesOf(parseLocalDateOrDateTime(input))).toEqual(codes)
  })
})

describe('local date-times as numbers', () => {
  it('a date-time is its day and its second of the day', () => {
    fc.assert(
      fc.property(localDateTime, (local) => {
        expect(localDateTimeOf(epochDayOfLocal(local), secondOfDayOf(local))).toBe(local)
      }),
      runs(1000, 100_000),
    )
  })

  it('a date is its day, at second 0', () => {
    fc.assert(
      fc.property(localDate, (local) => {
        expect(localDateOf(epochDayOfLocal(local))).toBe(local)
        expect(dateOf(local)).toBe(local)
        expect(secondOfDayOf(local)).toBe(0)
      }),
      runs(1000, 100_000),
    )
  })

  it('text and numbers are ordered alike', () => {
    fc.assert(
      fc.property(localDateTime, localDateTime, (left, right) => {
        const seconds = (local: typeof left) => epochDayOfLocal(local) * 86_400 + secondOfDayOf(local)
        expect(left < right).toBe(seconds(left) < seconds(right))
      }),
      runs(1000, 100_000),
    )
  })

  it('the days of local dates begin with 1900 and end with 9999', () => {
    expect(localDateOf(START_OF_DAYS)).toBe('1900-01-01')
    expect(localDateOf(END_OF_DAYS - 1)).toBe('9999-12-31')
  })
})

it('isLocalDateTime accepts what parseLocalDateTime does, and nothing else', () => {
  const near = fc
    .tuple(localDateTime, fc.nat(18), fc.constantFrom('0', '1', '3', '9', ' ', 'T', '-', ':', '٣', ''))
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1))
  fc.assert(
    fc.property(fc.oneof(localDateTime, near, fc.string()), (text) => {
      expect(isLocalDateTime(text)).toBe(parseLocalDateTime(text).ok)
    }),
    runs(1000, 50_000),
  )
})
