import { checkChoice } from '../../input/check.ts'
import { issue } from '../../input/issue.ts'
import type { AnswerType, FieldType, RequestType } from './field-type.ts'

/** A word that the wire writes as it is. */
export function choiceOf<const Choice extends string>(choices: readonly Choice[]): RequestType<Choice> {
  const parse: RequestType<Choice>['parse'] = (input, path, issues) =>
    checkChoice(input, path, choices, issues)
  return { expected: { choices }, parse, decode: parse, encode: (value) => value }
}

/** A code of the wire and the word that it stands for, in answers. */
export function codeRead<const Word extends string>(words: Readonly<Record<string, Word>>): AnswerType<Word> {
  return {
    code: 'not-a-choice',
    expected: { choices: Object.keys(words) },
    read(value) {
      const key = typeof value === 'number' ? String(value) : value
      return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined
    },
  }
}

/** A word that the wire has a code for, in both directions. */
export function codeOf<const Word extends string>(codes: Readonly<Record<Word, string>>): FieldType<Word> {
  const words = Object.keys(codes) as Word[]
  const wordOf = (value: unknown): Word | undefined =>
    typeof value === 'string' || typeof value === 'number'
      ? words.find((word) => codes[word] === String(value))
      : undefined
  return {
    code: 'not-a-choice',
    expected: { choices: words },
    parse: (input, path, issues) => checkChoice(input, path, words, issues),
    decode(input, path, issues) {
      const word = wordOf(input)
      if (word === undefined)
        issues.push(issue('not-a-choice', path, { choices: Object.values(codes) }, input))
      return word
    },
    encode: (word) => codes[word],
    read: wordOf,
  }
}
