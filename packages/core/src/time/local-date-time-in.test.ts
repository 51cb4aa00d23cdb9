import fc from 'fast-check'
import { expect, it } from 'vitest'
import { localDate, localDateTime } from '../../test/arbitraries.ts'
import { runs } from '../../test/runs.ts'
import { parseLocalDateOrDateTime } from '../input/parse-local-time.ts'
import { localDateTimeIn } from './is-local-date-time.ts'

const digits = fc.nat({ max: 99 }).map((number) => String(number).padStart(2, '0'))

const texts = fc.oneof(
  localDate,
  localDateTime,
  fc
    .tuple(digits, digits, digits, digits)
    .map(([century, year, month, day]) => `${century}${year}-${month}-${day}`),
  fc.tuple(localDate, digits, digits, digits).map(([date, ...time]) => `${date} ${time.join(':')}`),
  fc.string(),
)

function attempt(read: () => string): string | undefined {
  try {
    return read()
  } catch (error) {
    return error instanceof RangeError ? undefined : String(error)
  }
}

it('the plain strings of windows and queries are read exactly as parseLocalDateOrDateTime reads, a date alone as its midnight', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const read = parseLocalDateOrDateTime(text)
      const wanted = read.ok ? `${read.value} 00:00:00`.slice(0, 19) : undefined
      expect(attempt(() => localDateTimeIn(text))).toBe(wanted)
    }),
    runs(500, 100_000),
  )
})

it.each(['', '2026-11-30T10:00:00', '2026-11-30 10:00', '2026-02-30', '1899-12-31', '2026-11-30 24:00:00'])(
  '%j is a RangeError that names it',
  (text) => {
    expect(() => localDateTimeIn(text)).toThrow(RangeError)
    expect(() => localDateTimeIn(text)).toThrow(JSON.stringify(text))
  },
)
