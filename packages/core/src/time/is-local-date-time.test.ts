import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../test/runs.ts'
import { isLocalDateTime } from './is-local-date-time.ts'

/** The same by the platform's own calendar. */
function expected(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text)
  const date = new Date(`${text.slice(0, 10)}T${text.slice(11)}Z`)
  return (
    match !== null &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().slice(0, 19).replace('T', ' ') === text &&
    date.getUTCFullYear() >= 1900
  )
}

const digits = fc.nat({ max: 99 }).map((number) => String(number).padStart(2, '0'))
const year = fc.oneof(fc.integer({ min: 1890, max: 2110 }), fc.nat({ max: 9999 }))
const near = fc
  .tuple(year, digits, digits, digits, digits, digits)
  .map(([y, m, d, h, i, s]) => `${String(y).padStart(4, '0')}-${m}-${d} ${h}:${i}:${s}`)
const date = fc
  .date({ min: new Date('1890-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 19).replace('T', ' '))
const changed = fc
  .tuple(date, fc.nat({ max: 18 }), fc.string({ minLength: 1, maxLength: 1 }))
  .map(([text, at, character]) => text.slice(0, at) + character + text.slice(at + 1))

it('a local date-time is one that the platform writes so, from 1900 on', () => {
  fc.assert(
    fc.property(fc.oneof(date, near, changed, fc.string()), (text) => {
      expect(isLocalDateTime(text)).toBe(expected(text))
    }),
    runs(3000, 100_000),
  )
})

it.each([
  { text: '2024-02-29 00:00:00', is: true },
  { text: '2023-02-29 00:00:00', is: false },
  { text: '1900-02-29 00:00:00', is: false },
  { text: '2000-02-29 23:59:59', is: true },
  { text: '1899-12-31 23:59:59', is: false },
  { text: '9999-12-31 23:59:59', is: true },
  { text: '2026-11-30 24:00:00', is: false },
  { text: '2026-11-30T10:00:00', is: false },
  { text: '2026-04-31 10:00:00', is: false },
  { text: '2026-11-30 10:00:0', is: false },
  { text: '２026-11-30 10:00:00', is: false },
])('$text: $is', ({ text, is }) => {
  expect(isLocalDateTime(text)).toBe(is)
})
