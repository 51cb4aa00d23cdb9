import { callSentences, callThings } from './call-sentences.en.ts'
import { boundsText, type Expectation, expectationText, type ThingNames } from './expectation.ts'
import { pathText } from './issue-path.ts'
import { type Issue, type IssueCatalogue, sentenceOf } from './issue.ts'

const things: ThingNames = {
  text: 'text',
  id: 'an id of digits or letters',
  function: 'a function',
  'an-occurrence': 'at least one occurrence',
  'matching-start': 'a start that matches the rule',
  ...callThings,
}

const wanted = (expected: Expectation): string => expectationText(expected, things)
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`)

const issuesInEnglish: IssueCatalogue = {
  required: ({ expected }, at) => `${at} is required${expected ? inBrackets(wanted(expected)) : ''}`,
  'not-an-object': ({ expected, received }, at) =>
    `${at} must be an object ${wanted(expected)}, got ${received}`,
  'not-text': ({ received }, at) => `${at} must be text, got ${received}`,
  'not-an-integer': ({ expected, received }, at) =>
    `${at} must be an integer${inBrackets(boundsText(expected))}, got ${received}`,
  'not-a-list': ({ expected, received }, at) =>
    `${at} must be a list${inBrackets(wanted(expected))}, got ${received}`,
  'not-a-choice': ({ expected, received }, at) => `${at} must be one of ${wanted(expected)}, got ${received}`,
  'out-of-range': ({ expected, received }, at) =>
    `${at} must be ${expected.min !== undefined && expected.max !== undefined ? 'within ' : ''}${boundsText(expected)}, got ${received}`,
  'not-a-local-date-time': ({ expected, received }, at) =>
    `${at} must be a local date-time written ${expected.format}, got ${received}`,
  'not-a-local-date': ({ expected, received }, at) =>
    `${at} must be a date written ${expected.format}, got ${received}`,
  'not-a-date-or-date-time': ({ expected, received }, at) =>
    `${at} must be a date or a local date-time (${wanted(expected)}), got ${received}`,
  'no-such-date': ({ expected: { part, min, max }, received }, at) =>
    `${at} names a date that does not exist: ${received} (the ${part} must be within ${min}–${max})`,
  'no-such-time': ({ expected, received }, at) =>
    `${at} names a time that does not exist: ${received} (${expected.format})`,
  'no-such-zone': ({ expected, received }, at) =>
    `${at} must be a time zone (${expected.format}), got ${received}`,
  'empty-item': ({ expected }, at) => `${at} is empty; each item must be ${boundsText(expected)}`,
  'duplicate-item': ({ received }, at) => `${at} repeats ${received}; each may be given only once`,
  'pair-incomplete': ({ path, expected }, at) =>
    `${at} is required: ${expected.field} and ${path.at(-1)} are given together or not at all`,
  'end-before-start': ({ expected, received }, at) =>
    `${at} must not be before the start (≥ ${expected.earliest}), got ${received}`,
  'end-without-recurrence': ({ received }, at) =>
    `${at} can't be set for a meeting that does not recur, got ${received}`,
  'too-many-items': ({ expected, received }, at) =>
    `${at} must have at most ${expected.max} items, got ${received}`,
  'excluded-by': ({ expected }, at) => `${at} can't be set together with ${expected.field}`,
  'unknown-key': ({ expected }, at) =>
    'suggestion' in expected
      ? `${at} is not known here; did you mean ${expected.suggestion}?`
      : `${at} is not known here; known are ${expected.known.join(' | ')}`,
  malformed: ({ expected, received }, at) => `${at} must be ${wanted(expected)}, got ${received}`,
  'not-expressible': ({ expected, received }, at) =>
    `${at} can't be expressed here (${wanted(expected)}), got ${received}`,
  'further-issues': ({ expected }, at) =>
    expected.count === 1
      ? `${at} has one more fault, which is not listed`
      : `${at} has ${expected.count} more faults, which are not listed`,
  ...callSentences,
}

/** The English sentence for an issue. Errors speak it, so that a bundle with an error holds no other language. */
export function englishIssueText(issue: Issue): string {
  return sentenceOf(issuesInEnglish, issue, pathText(issue.path) || 'the input')
}
