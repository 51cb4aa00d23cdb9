import { boundsText, type IntegerBounds } from '../../input/check.ts'
import { issue, type Issue } from '../../input/issue.ts'

/** An integer as the wire has it: a number, or a string of digits with blanks around it. Issues are pushed. */
export function readWireInteger(
  input: unknown,
  path: Issue['path'],
  bounds: IntegerBounds,
  issues: Issue[],
): number | undefined {
  const { min, max = Number.MAX_SAFE_INTEGER } = bounds
  const expected = boundsText(bounds)
  const number = typeof input === 'string' && /^\d{1,15}$/.test(input.trim()) ? Number(input) : input
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    issues.push(issue('not-an-integer', path, expected, input))
  } else if (number < min || number > max) issues.push(issue('out-of-range', path, expected, input))
  else return number
  return undefined
}
