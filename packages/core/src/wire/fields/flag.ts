import { issue } from '../../input/issue.ts'
import type { FieldType } from './field-type.ts'

/** A flag: `"true"` or `"false"` on the wire. Answers also write it as a JSON boolean, 1 or 0. */
export const flag: FieldType<boolean> = {
  code: 'not-a-boolean',
  expected: { choices: ['true', 'false'] },
  parse(input, path, issues) {
    if (typeof input === 'boolean') return input
    issues.push(issue('not-a-boolean', path, { choices: ['true', 'false'] }, input))
    return undefined
  },
  decode(input, path, issues) {
    const word = typeof input === 'string' ? input.trim().toLowerCase() : input
    if (word === 'true' || word === true) return true
    if (word === 'false' || word === false) return false
    issues.push(issue('not-a-boolean', path, { choices: ['"true"', '"false"'] }, input))
    return undefined
  },
  encode: String,
  read(value) {
    if (value === true || value === 'true' || value === 1 || value === '1') return true
    return value === false || value === 'false' || value === 0 || value === '0' ? false : undefined
  },
}
