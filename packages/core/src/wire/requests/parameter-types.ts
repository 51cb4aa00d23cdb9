import { checkChoice, checkInteger } from '../../input/check.ts'
import { issue, type Issue, redactedIssue } from '../../input/issue.ts'
import { parseLocalDateTime } from '../../input/parse-local-time.ts'
import type { LocalDateTime } from '../../time/local-date-time.ts'
import { readWireInteger } from '../series/read-integer.ts'
import { utf8LengthOf } from './utf8-length.ts'

type Path = Issue['path']

/** How one kind of parameter is read and written. Faults are pushed to `issues` and answer undefined. */
export interface ParameterType<Value> {
  /** What an issue says of a value that is missing. */
  readonly expected: string
  /** Reads a value in the domain's own types. */
  readonly read: (input: unknown, path: Path, issues: Issue[]) => Value | undefined
  /** Reads a value as the wire has it; called only where one is given. */
  readonly readWire: (input: unknown, path: Path, issues: Issue[]) => Value | undefined
  readonly write: (value: Value) => string
}

interface TextRules {
  readonly maxBytes?: number
  readonly pattern?: RegExp
  /** @default 'text' */
  readonly expected?: string
  /** Whether issues hide what came. */
  readonly secret?: boolean
}

/** Text that is not blank and that UTF-8 can write. */
function textOf({
  maxBytes = Infinity,
  pattern,
  expected = 'text',
  secret = false,
}: TextRules): ParameterType<string> {
  const refusal = secret ? redactedIssue : issue
  const read: ParameterType<string>['read'] = (input, path, issues) => {
    const before = issues.length
    if (typeof input !== 'string') issues.push(refusal('not-text', path, expected, input))
    else {
      const bytes = utf8LengthOf(input)
      if (input.trim() === '') issues.push(issue('empty-text', path, expected, input))
      else if (bytes === undefined) issues.push(refusal('lone-surrogate', path, 'UTF-8', input))
      else if (bytes > maxBytes) issues.push(issue('too-many-bytes', path, `≤ ${maxBytes}`, bytes))
      else if (pattern && !pattern.test(input)) issues.push(refusal('malformed', path, expected, input))
      if (issues.length === before) return input
    }
    return undefined
  }
  return {
    expected,
    read,
    readWire: (input, path, issues) =>
      read(Number.isSafeInteger(input) ? String(input) : input, path, issues),
    write: (value) => value,
  }
}

export const text: ParameterType<string> = textOf({})

/** Text that no issue repeats. */
export const secretText: ParameterType<string> = textOf({ secret: true })

/** "At most 200 bytes", the vendor's page says, and means bytes. */
export const userKey: ParameterType<string> = textOf({ maxBytes: 200 })

/** What stands in a path must not be able to leave it. */
export const pathId: ParameterType<string> = textOf({ pattern: /^[\w-]+$/, expected: 'A–Z a–z 0–9 _ -' })

export const flag: ParameterType<boolean> = {
  expected: 'true | false',
  read(input, path, issues) {
    if (typeof input === 'boolean') return input
    issues.push(issue('not-a-boolean', path, 'true | false', input))
    return undefined
  },
  readWire(input, path, issues) {
    const word = typeof input === 'string' ? input.trim().toLowerCase() : input
    if (word === 'true' || word === true) return true
    if (word === 'false' || word === false) return false
    issues.push(issue('not-a-boolean', path, '"true" | "false"', input))
    return undefined
  },
  write: String,
}

/** An integer greater than `bound`: the form in which the vendor's page gives its bounds. */
export function integerAbove(bound: number): ParameterType<number> {
  const min = bound + 1
  const expected = `> ${bound}`
  return {
    expected,
    read: (input, path, issues) => checkInteger(input, path, { min, expected }, issues),
    readWire: (input, path, issues) => readWireInteger(input, path, { min, expected }, issues),
    write: String,
  }
}

export function choiceOf<const Choice extends string>(choices: readonly Choice[]): ParameterType<Choice> {
  const read: ParameterType<Choice>['read'] = (input, path, issues) =>
    checkChoice(input, path, choices, issues)
  return { expected: choices.join(' | '), read, readWire: read, write: (value) => value }
}

export const localDateTime: ParameterType<LocalDateTime> = {
  expected: 'yyyy-MM-dd HH:mm:ss',
  read(input, path, issues) {
    const result = parseLocalDateTime(input, path)
    if (result.ok) return result.value
    issues.push(...result.issues)
    return undefined
  },
  readWire: (input, path, issues) =>
    localDateTime.read(typeof input === 'string' ? input.trim() : input, path, issues),
  write: (value) => value,
}

/** A word that the wire has a code for. */
export function codeOf<const Word extends string>(
  codes: Readonly<Record<Word, string>>,
): ParameterType<Word> {
  const words = Object.keys(codes) as Word[]
  return {
    expected: words.join(' | '),
    read: (input, path, issues) => checkChoice(input, path, words, issues),
    readWire(input, path, issues) {
      const word = words.find((each) => codes[each] === String(input))
      if (word === undefined)
        issues.push(issue('not-a-choice', path, Object.values(codes).join(' | '), input))
      return word
    },
    write: (word) => codes[word],
  }
}
