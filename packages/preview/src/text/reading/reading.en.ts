import type { ReadingTexts } from './reading-texts.ts'

const number = new Intl.NumberFormat('en')
const times = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`

const wanted: ReadingTexts['wanted'] = {
  value: 'a value',
  name: 'a name and a colon',
  comma: 'a comma or a closing bracket',
  quote: 'a closing quote',
  'less-nesting': 'less nesting',
}

export const readingInEnglish: ReadingTexts = {
  unreadable: {
    'too-long': ({ length, most }) =>
      `The text has ${number.format(length)} characters; at most ${number.format(most)} are read.`,
    'no-rule-field': () => 'No field of a recurrence rule stands in this text.',
    'misspelt-field': ({ given, meant }) => `“${given}” is no field of a booking. Did you mean ${meant}?`,
    syntax: ({ at, expected, found }) =>
      `${at ? `Line ${at.line}, column ${at.column}: ` : 'Inside a string: '}expected ${wanted[expected]}, found ${found.trim() === '' ? 'the end' : `“${found}”`}.`,
    'unclosed-quote': () => 'A quote in the command is not closed.',
    'data-in-file': ({ file }) =>
      `The command takes its data from the file ${file}. Paste what the file holds.`,
    'computed-value': ({ field, expression }) => `${field} is computed (${expression}). Paste its value.`,
    'field-twice': ({ field, values }) => `${field} stands more than once: ${values.join(' · ')}.`,
    'value-too-long': ({ field, length }) => `${field} is too long (${number.format(length)}).`,
    'several-rules': ({ count }) => `The text holds ${number.format(count)} bookings. Paste one.`,
    'no-recurrence-type': ({ fields }) =>
      `${fields.join(', ')} without recurrence_type: the service would create a single meeting.`,
    'ambiguous-date': ({ field, received }) =>
      `${field}: ${received} can be read day first or month first. Write it as yyyy-MM-dd.`,
    'too-many-rows': ({ count, most }) =>
      `The text holds ${number.format(count)} occurrences; at most ${number.format(most)} are compared.`,
    'a-booking': () => 'This is a booking, not an answer. Paste it as the booking.',
    'no-answer': () => 'This is neither an answer of the service nor a list of dates.',
  },
  wanted,
  nothingChanged: 'Nothing was changed.',
  more: (count) => `And ${number.format(count)} more.`,
  readFrom: (layers) => `Read from ${layers}.`,
  forms: {
    calendar: 'a calendar file',
    code: 'code',
    'code-fence': 'a code block',
    command: 'a command line',
    'html-entities': 'text escaped for HTML',
    form: 'form data',
    http: 'an HTTP request',
    json: 'JSON',
    link: 'a link',
    'list-of-one': 'a list of one',
    names: 'names spelled differently',
    powershell: 'a PowerShell command',
    rrule: 'an RRULE',
    table: 'a table',
    xml: 'XML',
  },
  converted: {
    instant: (field, from, to) => `${field}: ${from} is an instant; on this rule's clock it is ${to}.`,
    notation: (field, from, to) => `${field}: ${from} was read as ${to}.`,
  },
  isAnswer: 'This is an answer or a list of dates: it is compared with the rule.',
  refusal: (status, message) =>
    `The service refused the call: status ${status}${message === '' ? '' : `, “${message}”`}. Nothing was compared.`,
  noOccurrences: {
    get: 'No occurrences in this answer: it shows a meeting (get). Paste the answer to the booking.',
    list: 'No occurrences in this answer: it is a list of meetings. Paste the answer to the booking.',
    bare: 'No occurrences in this answer.',
  },
  oneOff: 'The answer is that of a single meeting: its start_time is compared.',
  instants: (count, zone) =>
    `${times(count, 'row is', 'rows are')} in UTC or with an offset, and ${count === 1 ? 'was' : 'were'} set to ${zone}.`,
  datesAlone: (count) => `${times(count, 'row has', 'rows have')} no time: only the date was compared.`,
  noRule: 'There is no rule to compare it with: first mend what is marked in red.',
  unreadableRow: (row, received, others) =>
    `Row ${number.format(row)}: ${received} is no date and time${others === 0 ? '' : `, and ${times(others, 'other row', 'other rows')} likewise`}. So nothing is explained.`,
  sentence: (text) => `${text}.`,
}
