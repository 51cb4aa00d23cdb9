import { checkInteger } from '../../input/check.ts'
import { type Bounds, isWithin } from '../../input/expectation.ts'
import { type Issue, issue } from '../../input/issue.ts'
import type { AnswerType, RequestType } from './field-type.ts'

/** A number of at most fifteen digits, which is exact, with blanks around it. */
const DIGITS = /^\s*\d{1,15}\s*$/

/** An integer of a request as the wire has it: a number, or a string of digits with blanks around it. Issues are pushed. */
export function decodeInteger(
  input: unknown,
  path: Issue['path'],
  bounds: Bounds,
  issues: Issue[],
): number | undefined {
  const number = typeof input === 'string' && DIGITS.test(input) ? Number(input) : input
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    issues.push(issue('not-an-integer', path, bounds, input))
  } else if (!isWithin(number, bounds)) issues.push(issue('out-of-range', path, bounds, input))
  else return number
  return undefined
}

/** An integer of a request that is greater than `above`: the form in which the vendor's page gives its bounds. */
export function integerAbove(above: number): RequestType<number> {
  const bounds: Bounds = { above }
  return {
    expected: bounds,
    parse: (input, path, issues) => checkInteger(input, path, bounds, issues),
    decode: (input, path, issues) => decodeInteger(input, path, bounds, issues),
    encode: String,
  }
}

/** An integer of an answer: at least 0, as a number or as digits. */
export const integer: AnswerType<number> = {
  code: 'not-an-integer',
  expected: { min: 0 },
  read(value) {
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
  },
}
