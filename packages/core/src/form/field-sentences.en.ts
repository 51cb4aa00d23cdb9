import type { Bounds } from '../input/expectation.ts'
import type { FieldCatalogue } from './field-catalogue.ts'

/** `at least 1`, `from 1 to 31`; `''` without bounds. */
function boundsInWords({ min, max, above }: Bounds): string {
  if (above !== undefined) return `greater than ${above}`
  if (min !== undefined) return max === undefined ? `at least ${min}` : `from ${min} to ${max}`
  return max === undefined ? '' : `at most ${max}`
}

const chooseFrom = (at: string): string => `Please choose “${at}” from what is offered.`
const fillIn = (at: string): string => `Please fill in “${at}”.`

export const englishFieldSentences: FieldCatalogue = {
  required: ({ expected }, at) =>
    expected !== null && 'choices' in expected ? `Please choose “${at}”.` : fillIn(at),
  'not-an-object': (_, at) => `This form sent something for “${at}” that can’t be read. Please report it.`,
  'not-text': (_, at) => fillIn(at),
  'empty-text': (_, at) => fillIn(at),
  'not-an-integer': ({ expected }, at) =>
    `“${at}” must be ${['a whole number', boundsInWords(expected)].filter((each) => each !== '').join(', ')}.`,
  'out-of-range': ({ expected }, at) => `“${at}” must be ${boundsInWords(expected)}.`,
  'not-a-boolean': (_, at) => `“${at}” must be on or off.`,
  'not-a-list': (_, at) => chooseFrom(at),
  'not-a-choice': (_, at) => chooseFrom(at),
  'not-a-local-date-time': (_, at) => `“${at}” must be a date with a time, such as 2026-11-30 10:00.`,
  'not-a-date-or-date-time': (_, at) => `“${at}” must be a date, such as 2026-11-30.`,
  'no-such-date': (_, at) => `“${at}” is a date that does not exist.`,
  'no-such-time': (_, at) => `“${at}” is a time that does not exist.`,
  'duplicate-item': (_, at) => `“${at}” holds the same choice twice.`,
  'end-before-start': ({ expected }, at) => `“${at}” must not be before the start, ${expected.earliest}.`,
  'end-without-recurrence': (_, at) =>
    `A meeting that does not recur needs no end: please leave “${at}” empty.`,
  'end-required': (_, _at, labelOf) =>
    `A recurring meeting needs an end: please fill in “${labelOf('end.count')}” or “${labelOf('end.date')}”.`,
  'too-many-bytes': ({ expected }, at) =>
    `“${at}” is too long: at most ${expected.max} letters, or ${Math.floor(expected.max / 3)} Chinese characters.`,
  'too-many-items': ({ expected }, at) => `“${at}” has too many choices: at most ${expected.max}.`,
  'lone-surrogate': (_, at) => `“${at}” holds a broken character. Please type it again.`,
  'excluded-by': ({ expected }, at, labelOf) =>
    `“${at}” can’t be set together with “${labelOf(expected.field)}”.`,
  malformed: (_, at) => `“${at}” is not written as it has to be. Please check it.`,
  'unknown-key': ({ path }) =>
    `This form sent “${path.join('.')}”, which is no field here. Please report it.`,
}
