import type { CallSentences, CallThings } from './call-sentences.ts'

export const callThings: CallThings = {
  'https-url':
    'an https: URL (http: on loopback) without credentials, query and fragment, such as https://host/umeeting/',
  'list-of-meetings': 'a list of meetings, or total_record 0',
  'list-of-occurrences': 'a list of occurrences',
  'further-meetings': 'the meetings of a further page',
  'meetings-of-page': 'the meetings of this page',
  'unchanging-list': 'a list that does not change while it is read',
  'end-of-list': 'the end of the list',
  'requested-id': 'the id that was asked for',
  'random-bytes': 'random bytes',
  'relative-path': 'a relative path, percent-encoded, without . and ..',
}

export const callSentences: CallSentences = {
  'empty-text': (_, at) => `${at} must not be empty`,
  'not-a-boolean': ({ expected, received }, at) =>
    `${at} must be ${expected.choices.join(' | ')}, got ${received}`,
  'end-required': ({ expected }, at) =>
    `${at} is required: a recurring meeting needs an end (${expected.fields.join(' | ')})`,
  'too-many-bytes': ({ expected, received }, at) =>
    `${at} must be ≤ ${expected.max} bytes in UTF-8, got ${received}`,
  'lone-surrogate': (_, at) => `${at} holds half a character (a lone surrogate), which UTF-8 can't write`,
}
