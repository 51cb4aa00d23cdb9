import { type DialectChoices, dialectOf } from '../../dialect/dialect.ts'
import { isRecord } from '../../input/check.ts'
import { isGiven } from '../../input/given.ts'
import { accept, refuse, type Result } from '../../input/result.ts'
import { AnswerContext } from '../fields/answer-context.ts'
import type { AnswerType } from '../fields/field-type.ts'
import { text } from '../fields/text.ts'

/** An answer of the service, read: what was asked for, or the service's refusal. */
export type Answered<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }

/** What an operation without an answer of its own is answered by: the bare envelope. Its `data` is passed over. */
export const nothing: AnswerType<null> = {
  code: 'malformed',
  expected: { format: 'null' },
  absent: null,
  read: () => null,
}

/**
 * Reads the JSON of an answer: the envelope `{status, message, data}`, of which 200 is success, and in it the data of
 * one operation. Issues have their path from the envelope on, such as `['data', 'occurrences', 3, 'start_time']`.
 */
export function decodeAnswer<Answer>(
  data: AnswerType<Answer>,
  json: unknown,
  choices?: DialectChoices,
): Result<Answered<Answer>> {
  const context = new AnswerContext(dialectOf(choices))
  const answered = readEnvelope(data, json, context)
  if (answered && context.issueCount === 0) return accept(answered)
  if (context.issueCount === 0) context.refuseAbsence(data.expected)
  return refuse(context.issues as [(typeof context.issues)[number]])
}

function readEnvelope<Answer>(
  data: AnswerType<Answer>,
  json: unknown,
  context: AnswerContext,
): Answered<Answer> | undefined {
  if (!isRecord(json)) {
    context.refuse({ code: 'not-an-object', expected: { keys: ['status', 'message', 'data'] } }, json)
    return undefined
  }
  const status = statusOf(json['status'])
  if (status === undefined) {
    context.enter('status')
    if (isGiven(json['status'])) context.refuse({ code: 'not-an-integer', expected: {} }, json['status'])
    else context.refuseAbsence(null)
    context.leave()
    return undefined
  }
  if (status !== SUCCESS) {
    const message = isGiven(json['message']) ? text.read(json['message'], context) : undefined
    return { kind: 'refused', status, message: message ?? '' }
  }
  context.enter('data')
  const value = json['data']
  const answer = isGiven(value) ? data.read(value, context) : data.absent
  if (answer === undefined) {
    if (isGiven(value)) context.refuse(data, value)
    else context.refuseAbsence(data.expected)
  }
  context.leave()
  return answer === undefined ? undefined : { kind: 'done', answer }
}

const SUCCESS = 200

/** No status has as many digits as a key: errors print it. */
const LARGEST_STATUS = 99_999

/** Any integer of at most five digits, as a number or as text: all but one are failures. */
function statusOf(value: unknown): number | undefined {
  const status = typeof value === 'string' && /^-?\d{1,5}$/.test(value) ? Number(value) : value
  const isStatus =
    typeof status === 'number' && Number.isInteger(status) && Math.abs(status) <= LARGEST_STATUS
  return isStatus ? status : undefined
}
