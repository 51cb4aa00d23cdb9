import type { ErrorTexts } from './texts.ts'

export const english: ErrorTexts = {
  opening: `# Errors

Every error that this project throws, and every issue that a refusal lists, with its cause and its cure. [中文](errors.zh-CN.md)

An error is told by its \`kind\`, or by a guard such as \`isTransportError\`, whatever copy of the package threw it. Before any call is repeated, \`delivery\` decides: \`not-sent\`, the service never saw the call; \`answered\`, an answer came and is no success, and nothing was created; \`unknown\`, it may have done it. A call that creates a meeting and ended \`unknown\` must not be repeated: \`client.recoverCreated(request)\` finds out what became of it.`,
  kindsHeading: '## Kinds of errors',
  ledgerHeading: '## Errors of the ledger',
  reasons: `### Reasons of a transport error

| \`reason\` | it means | what to do |
| --- | --- | --- |
| \`timeout\` | an attempt took longer than \`timeoutMs\` | allow more time, or find out what is slow |
| \`total-timeout\` | all attempts together took longer than \`totalTimeoutMs\` | allow more time, or fewer attempts |
| \`aborted\` | your \`signal\` ended the call | nothing, if you meant it; look at \`delivery\` |
| \`redirect\` | the address answered with a redirect, which is not followed, since credentials would go along | set \`baseUrl\` to the final address |
| \`oversized\` | the answer is larger than the limit | ask for smaller pages; it may be no answer of the service |
| \`http-502\`, … | an HTTP status of failure, without an answer of the service in it | a proxy or gateway stands between: look at \`facts.requestIds\` |
| \`ECONNREFUSED\`, \`ENOTFOUND\`, … | the network's own code | look at the address, the name server, the firewall |
| \`network-error\` | the platform hides the code (browsers do) | look at the network panel |`,
  issuesOpening: `## Issues

\`InvalidRequestError\` and \`MalformedAnswerError\` list \`issues\`, and so does every result with \`ok: false\`: \`{ code, path, expected, received }\`. \`issueText(issue, 'en')\` writes the sentence; the ones below are examples. At most a hundred are listed. In a \`MalformedAnswerError\` the service wrote the value: the cure is then to report it, with \`facts.requestIds\`.`,
  columns: {
    kind: '`kind`',
    error: 'error',
    code: '`code`',
    cause: 'cause',
    cure: 'cure',
    sentence: 'an example',
  },
  kinds: {
    'invalid-request': {
      cause: 'The input is wrong. Nothing was sent.',
      cure: 'Correct what `issues` lists: all of it at once.',
    },
    service: {
      cause: 'The service answered and refused, with a status of its own and a message.',
      cure: 'Act on `status` and `serviceMessage`. Where `delivery` is `unknown`, look for the meeting first.',
    },
    'malformed-answer': {
      cause: 'An answer came that can’t be read as the documentation says.',
      cure: 'After a creating call the meeting may exist: see `created` and `delivery`. Report the answer.',
    },
    transport: {
      cause: 'No usable answer came; `reason` says why.',
      cure: 'Let `delivery` decide: repeat after `not-sent`, recover after `unknown`.',
    },
    'workday-calendar': {
      cause: 'Your `WorkdayCalendar` does not know `date`; it is never guessed.',
      cure: 'Add that year to the calendar, or ask for a shorter window.',
    },
    'idempotency-conflict': {
      cause: 'The key was used for another request.',
      cure: 'Take a new key for a new booking; change the first one by an update.',
    },
    'unknown-booking': {
      cause: 'The ledger has no booking of that id.',
      cure: 'Look at the id, and whether this is the right database.',
    },
    store: {
      cause: 'The database refused, or could not be reached; `code` is its own.',
      cure: 'Repeat the call once the database is back: what was not committed did not happen.',
    },
    'newer-schema': {
      cause: 'A newer version of the package wrote the database. Nothing was changed.',
      cure: 'Install that version, or a later one.',
    },
    'sealing-key': {
      cause: 'A booking with a password needs the sealing key, or another key sealed it.',
      cure: 'Give the key that sealed it.',
    },
    'not-possible': {
      cause: 'The booking’s present state does not allow what was asked.',
      cure: 'The message names the state; look at the booking first.',
    },
  },
  issues: {
    required: { cause: 'A field is missing or blank.', cure: 'Give it.' },
    'not-an-object': {
      cause: 'Something else stands where an object belongs.',
      cure: 'Give an object with some of these keys.',
    },
    'not-text': { cause: 'The value is no string.', cure: 'Give text.' },
    'empty-text': {
      cause: 'The text is empty or blank.',
      cure: 'Give text, or leave the field out where it is optional.',
    },
    'not-an-integer': {
      cause: 'The value is no integer, or a string of digits where a number is due.',
      cure: 'Give a whole number.',
    },
    'not-a-boolean': {
      cause: 'The value is neither true nor false.',
      cure: 'Give a boolean; on the wire `"true"` or `"false"`.',
    },
    'not-a-list': {
      cause: 'A single value stands where a list belongs.',
      cure: 'Give an array, also for one item.',
    },
    'not-a-choice': {
      cause: 'The value is none of the known words.',
      cure: 'Give one of those listed, in this spelling.',
    },
    'out-of-range': {
      cause: 'The number lies outside its bounds.',
      cure: 'Give one within them; a duration must be greater than 30, 30 itself is refused.',
    },
    'not-a-local-date-time': {
      cause: 'The text has another form.',
      cure: 'Write `2026-11-30 10:00:00`: no `T`, no zone, with seconds.',
    },
    'not-a-local-date': { cause: 'The text has another form.', cure: 'Write `2026-11-30`.' },
    'not-a-date-or-date-time': {
      cause: 'The text is neither.',
      cure: 'Write `2026-12-31` or `2026-12-31 18:00:00`.',
    },
    'no-such-date': { cause: 'The month or day does not exist.', cure: 'Give a date that the calendar has.' },
    'no-such-time': {
      cause: 'The time of day does not exist.',
      cure: 'Midnight is `00:00:00` of the next day, not `24:00:00`.',
    },
    'no-such-zone': {
      cause: 'The name is no IANA time zone that this platform knows.',
      cure: 'Give a name such as `Asia/Shanghai` or `Europe/Berlin`.',
    },
    'empty-item': { cause: 'A comma has nothing on one side.', cure: 'Remove the comma, or give the item.' },
    'duplicate-item': { cause: 'An item stands twice.', cure: 'Give it once.' },
    'pair-incomplete': {
      cause: 'One field of two that belong together is missing.',
      cure: 'Give both or neither.',
    },
    'end-before-start': {
      cause: 'The series would end before it starts.',
      cure: 'Give a later end, or an earlier start.',
    },
    'end-without-recurrence': {
      cause: 'An end was given to a meeting that happens once.',
      cure: 'Add a recurrence, or leave the end out.',
    },
    'end-required': {
      cause: 'A recurring meeting has no end; the service asks for one.',
      cure: 'Give a count or an end date.',
    },
    'too-many-bytes': {
      cause: 'The text is too long in UTF-8, where a Chinese character takes three bytes.',
      cure: 'Shorten it.',
    },
    'too-many-items': { cause: 'The list is longer than it can be.', cure: 'Give fewer items.' },
    'lone-surrogate': {
      cause: 'The text was cut within a character, an emoji say.',
      cure: 'Cut texts at whole characters.',
    },
    'excluded-by': { cause: 'The two fields exclude each other.', cure: 'Leave one of them out.' },
    'unknown-key': {
      cause: 'The key is not known; a typing error is never ignored.',
      cure: 'Take the suggestion, or remove the key.',
    },
    malformed: { cause: 'The value has another form.', cure: 'Write it as the sentence says.' },
    'not-expressible': {
      cause: 'The rule is right, and can’t be said in the form asked for: every second week, for one.',
      cure: 'Choose a rule that can, or split it into several series.',
    },
    'further-issues': {
      cause: 'More than a hundred issues; the rest are counted.',
      cure: 'Correct those listed first.',
    },
  },
}
