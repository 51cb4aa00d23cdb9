import { expect, it } from 'vitest'
import { InvalidRequestError } from './errors.ts'
import { parseLocalDateOrThrow, parseLocalDateTimeOrThrow } from './parse-local-time.ts'

it('what exists comes back as it is', () => {
  expect(parseLocalDateOrThrow('2028-02-29')).toBe('2028-02-29')
  expect(parseLocalDateTimeOrThrow('2028-02-29 23:59:59')).toBe('2028-02-29 23:59:59')
})

it.each([
  ['a day that no calendar has', () => parseLocalDateOrThrow('2027-02-29'), 'no-such-date'],
  ['a time for a date', () => parseLocalDateOrThrow('2027-02-28 10:00:00'), 'not-a-local-date'],
  ['a time that no clock shows', () => parseLocalDateTimeOrThrow('2027-02-28 24:00:00'), 'no-such-time'],
  ['nothing', () => parseLocalDateTimeOrThrow(undefined), 'not-a-local-date-time'],
])('%s is thrown as its issue', (_, parse, code) => {
  expect(parse).toThrow(InvalidRequestError)
  expect(parse).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ code })] }) as Error)
})
