import { pathText } from './issue-path.ts'
import type { Issue, IssueCatalogue } from './issue.ts'

export const issuesInEnglish: IssueCatalogue = {
  required: ({ expected }, at) => `${at} is required (${expected})`,
  'not-an-object': ({ expected, received }, at) => `${at} must be an object ${expected}, got ${received}`,
  'not-text': ({ received }, at) => `${at} must be text, got ${received}`,
  'empty-text': (_, at) => `${at} must not be empty`,
  'not-an-integer': ({ expected, received }, at) => `${at} must be an integer (${expected}), got ${received}`,
  'not-a-boolean': ({ expected, received }, at) => `${at} must be ${expected}, got ${received}`,
  'not-a-list': ({ expected, received }, at) => `${at} must be a list (${expected}), got ${received}`,
  'not-a-choice': ({ expected, received }, at) => `${at} must be one of ${expected}, got ${received}`,
  'out-of-range': ({ expected, received }, at) =>
    `${at} must be ${/^[>≥≤]/.test(expected) ? '' : 'within '}${expected}, got ${received}`,
  'not-a-local-date-time': ({ expected, received }, at) =>
    `${at} must be a local date-time written ${expected}, got ${received}`,
  'not-a-local-date': ({ expected, received }, at) =>
    `${at} must be a date written ${expected}, got ${received}`,
  'not-a-date-or-date-time': ({ expected, received }, at) =>
    `${at} must be a date or a local date-time (${expected}), got ${received}`,
  'no-such-date': ({ expected, received }, at) =>
    `${at} names a date that does not exist: ${received} (${expected})`,
  'no-such-time': ({ expected, received }, at) =>
    `${at} names a time that does not exist: ${received} (${expected})`,
  'no-such-zone': ({ expected, received }, at) => `${at} must be a time zone (${expected}), got ${received}`,
  'empty-item': ({ expected }, at) => `${at} is empty; each item must be ${expected}`,
  'duplicate-item': ({ received }, at) => `${at} repeats ${received}; each may be given only once`,
  'pair-incomplete': ({ path, expected }, at) =>
    `${at} is required: ${expected} and ${path.at(-1)} are given together or not at all`,
  'end-before-start': ({ expected, received }, at) =>
    `${at} must not be before the start (${expected}), got ${received}`,
  'end-without-recurrence': ({ received }, at) =>
    `${at} can't be set for a meeting that does not recur, got ${received}`,
  'end-required': ({ expected }, at) => `${at} is required: a recurring meeting needs an end (${expected})`,
  'too-many-bytes': ({ expected, received }, at) =>
    `${at} must be ${expected} bytes in UTF-8, got ${received}`,
  'lone-surrogate': (_, at) => `${at} holds half a character (a lone surrogate), which UTF-8 can't write`,
  'excluded-by': ({ expected }, at) => `${at} can't be set together with ${expected}`,
  'unknown-key': ({ expected }, at) =>
    expected.includes(' | ')
      ? `${at} is not known here; known are ${expected}`
      : `${at} is not known here; did you mean ${expected}?`,
  malformed: ({ expected, received }, at) => `${at} must be ${expected}, got ${received}`,
  'not-expressible': ({ expected, received }, at) =>
    `${at} can't be expressed here (${expected}), got ${received}`,
}

/** The English sentence for an issue. Errors speak it, so that a bundle with an error holds no other language. */
export function englishIssueText(issue: Issue): string {
  return issuesInEnglish[issue.code](issue, pathText(issue.path) || 'the input')
}
