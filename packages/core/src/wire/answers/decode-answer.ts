import { type DialectChoices, dialectOf } from '../../dialect/dialect.ts'
import { isRecord } from '../../input/check.ts'
import { isGiven } from '../../input/given.ts'
import { accept, hasIssues, refuse, type Result } from '../../input/result.ts'
import { Reading } from './reading.ts'
import { text, type ValueReader } from './value-readers.ts'

/** An answer of the service, read: what was asked for, or the service's refusal. */
export type Answered<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }

/** What an operation without an answer of its own is answered by: the bare envelope. Its `data` is passed over. */
export const nothing: ValueReader<null> = {
  code: 'malformed',
  expected: 'null',
  absent: null,
  read: () => null,
}

/**
 * Reads the JSON of an answer: the envelope `{status, message, data}`, of which 200 is success, and in it the data of
 * one operation. Issues have their path from the envelope on, such as `['data', 'occurrences', 3, 'start_time']`.
 */
export function decodeAnswer<Answer>(
  data: ValueReader<Answer>,
  json: unknown,
  choices?: DialectChoices,
): Result<Answered<Answer>> {
  const reading = new Reading(dialectOf(choices))
  const answered = readEnvelope(data, json, reading)
  if (answered && !hasIssues(reading.issues)) return accept(answered)
  if (!hasIssues(reading.issues)) reading.refuse('malformed', data.expected, undefined)
  return refuse(reading.issues as [(typeof reading.issues)[number]])
}

function readEnvelope<Answer>(
  data: ValueReader<Answer>,
  json: unknown,
  reading: Reading,
): Answered<Answer> | undefined {
  if (!isRecord(json)) {
    reading.refuse('not-an-object', '{ status, message, data }', json)
    return undefined
  }
  const status = statusOf(json['status'])
  if (status === undefined) {
    reading.enter('status')
    const code = isGiven(json['status']) ? 'not-an-integer' : 'required'
    reading.refuse(code, '200, or the number of a failure', json['status'])
    reading.leave()
    return undefined
  }
  if (status !== SUCCESS) {
    const message = isGiven(json['message']) ? text.read(json['message'], reading) : undefined
    return { kind: 'refused', status, message: message ?? '' }
  }
  reading.enter('data')
  const value = json['data']
  const answer = isGiven(value) ? data.read(value, reading) : data.absent
  if (answer === undefined)
    reading.refuse(isGiven(value) ? data.code : 'required', data.expected, value, data)
  reading.leave()
  return answer === undefined ? undefined : { kind: 'done', answer }
}

const SUCCESS = 200

/** Any integer, as a number or as digits: all but one are failures. */
function statusOf(value: unknown): number | undefined {
  const status = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  return Number.isSafeInteger(status) ? (status as number) : undefined
}
