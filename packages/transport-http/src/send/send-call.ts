import { type Call, MalformedAnswerError, type SendOptions, TransportError } from '@umeeting/core'
import { decodeJson } from '../answer/decode-json.ts'
import { withMessage } from '../answer/refusal.ts'
import type { CallSecrets } from '../secrets/call-secrets.ts'
import { describeAnswer } from '../secrets/describe-text.ts'
import { attempt, type RawAnswer } from './attempt.ts'
import { Attempts } from './attempts.ts'
import { Deadline } from './deadline.ts'
import { FailedAttempt } from './failed-attempt.ts'
import { prepareRequest, type PreparedRequest } from './request.ts'
import type { Sender } from './sender.ts'

/**
 * Sends one call, with as many attempts as it takes and may have.
 *
 * @throws InvalidRequestError where its path, a field or an option is none; TransportError or MalformedAnswerError
 * otherwise.
 */
export async function sendCall(sender: Sender, call: Call, options: SendOptions): Promise<unknown> {
  const { settings } = sender
  const request = prepareRequest(call, settings, options)
  if (options.signal?.aborted === true)
    throw new TransportError(call.operation, 'not-sent', 'aborted', noAttempt)
  const secrets = sender.secretsOf(call)
  const attempts = new Attempts(sender, call, secrets.redact)
  const deadline = new Deadline(settings.totalTimeoutMs, options.signal)
  try {
    const answer = await answerTo(sender, call, request, options, attempts, deadline)
    const json = answer === undefined ? attempts.refusal() : jsonOf(call, answer, secrets, attempts)
    if (json === undefined) throw attempts.error(deadline.isAborted)
    options.onAnswer?.(attempts.facts())
    return withMessage(json, secrets.clean)
  } finally {
    deadline.release()
  }
}

const noAttempt = { attempts: 0, httpStatus: undefined, requestIds: {} }

/** The first answer that an attempt brings; undefined where none does. */
async function answerTo(
  { settings }: Sender,
  { safety }: Call,
  request: PreparedRequest,
  { onAttempt }: SendOptions,
  attempts: Attempts,
  deadline: Deadline,
): Promise<RawAnswer | undefined> {
  while (!deadline.isAborted) {
    attempts.begin(onAttempt)
    try {
      // One attempt after the other.
      return await attempt(request, safety, settings, deadline, (head) => attempts.hear(head))
    } catch (error) {
      if (!(error instanceof FailedAttempt)) throw error
      const delayMs = attempts.fail(error.failure, request, deadline.remainingMs())
      if (delayMs === undefined) return undefined
      await deadline.wait(delayMs)
    }
  }
  return undefined
}

/** @throws MalformedAnswerError */
function jsonOf(
  { operation, safety }: Call,
  { contentType, bytes }: RawAnswer,
  { redact }: CallSecrets,
  attempts: Attempts,
): unknown {
  const decoded = decodeJson(contentType, bytes)
  attempts.answer(decoded.ok ? 'answered' : 'malformed')
  if (decoded.ok) return decoded.json
  const delivery = safety === 'creating' ? 'unknown' : 'answered'
  const received = describeAnswer(contentType, bytes, redact)
  const issues = [{ code: 'malformed', path: [], expected: { format: decoded.expected }, received }] as const
  throw new MalformedAnswerError(operation, delivery, issues, attempts.facts())
}
