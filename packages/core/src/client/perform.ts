import type { Dialect } from '../dialect/dialect.ts'
import { checkInteger } from '../input/check.ts'
import { isUmeetingError } from '../input/error-guards.ts'
import {
  type CallFacts,
  InvalidRequestError,
  MalformedAnswerError,
  ServiceError,
  TransportError,
} from '../input/errors.ts'
import { type Issue, redactedIssue } from '../input/issue.ts'
import { orThrow } from '../input/or-throw.ts'
import { hasIssues, refuse, type Result } from '../input/result.ts'
import type { Answered } from '../wire/answers/decode-answer.ts'
import { partialCreation } from '../wire/answers/partial-creation.ts'
import { cleanMessage } from './clean-message.ts'
import { deliveryAfterAnswer, deliveryAfterRefusal } from './delivery.ts'
import { saysNoSuchMeeting } from './no-such-meeting.ts'
import type { Operation } from './operation.ts'
import type { AbortSignalLike, Call, SendOptions, Transport } from './transport.ts'
import { withoutValues } from './without-values.ts'

/** What every call can be given. */
export interface CallOptions {
  /** Cancels the call: it then rejects with a `TransportError`. */
  readonly signal?: AbortSignalLike | undefined
  /** Milliseconds that one attempt may take: an integer, 1–2147483647. @default the transport's own */
  readonly timeoutMs?: number | undefined
  /** Attempts after the first: an integer, at least 0. @default the transport's own */
  readonly retryLimit?: number | undefined
  /** Told how the call went (attempts, HTTP status, request ids), where it was answered. What it throws is dropped. */
  readonly onAnswer?: ((facts: CallFacts) => unknown) | undefined
}

/** How a client does an operation. */
export type Perform = <Request, Answer>(
  operation: Operation<Request, Answer>,
  input: unknown,
  options: CallOptions | undefined,
) => Promise<Performed<Request, Answer>>

/** What was asked, as it was understood, and what was answered. */
export interface Performed<Request, Answer> {
  /** The request as its parser made it. */
  readonly request: Request
  /** What the service answered to it. */
  readonly answer: Answer
}

/**
 * Does operations over a transport: reads the request, sends it, reads the answer.
 *
 * Rejects with `InvalidRequestError` (nothing was sent), `TransportError`, `MalformedAnswerError` or `ServiceError`,
 * and with nothing else whatever the transport does.
 */
export function performerOver(transport: Transport, dialect: Dialect): Perform {
  return async <Request, Answer>(
    operation: Operation<Request, Answer>,
    input: unknown,
    options: CallOptions = {},
  ) => {
    const action = `Cannot ${operation.action}`
    const sendOptions = readOptions(action, options)
    const request = orThrow(action, operation.parseRequest(input))
    const call = operation.toCall(request, dialect)
    const earlier = { mayHaveActed: false }
    let facts: CallFacts | undefined
    const json = await send(transport, call, {
      ...sendOptions,
      onAttempt(attempt, mayHaveActed = attempt > 1) {
        earlier.mayHaveActed = mayHaveActed
      },
      onAnswer(told) {
        facts = told
        tell(options.onAnswer, told)
      },
    })
    const redact = safely(transport, call)
    const result = withoutEcho(operation.readAnswer(json, dialect, request), redact)
    if (!result.ok) {
      const created = call.safety === 'creating' ? partialCreation(json, dialect) : undefined
      const issues = withoutValues(result.issues, redact)
      throw new MalformedAnswerError(operation.name, deliveryAfterAnswer(call.safety), issues, facts, created)
    }
    const answered = result.value
    if (answered.kind === 'done') return { request, answer: answered.answer }
    if (earlier.mayHaveActed && operation.goneAfterRepeat === 'done' && saysNoSuchMeeting(answered)) {
      // Only operations that answer nothing are declared so.
      return { request, answer: null as Answer }
    }
    const { status, message } = answered
    const delivery = deliveryAfterRefusal(call.safety, status)
    throw new ServiceError(operation.name, status, cleanMessage(message, call), delivery, facts)
  }
}

const LONGEST_TIMER = 2 ** 31 - 1

function readOptions(action: string, { signal, timeoutMs, retryLimit }: CallOptions): SendOptions {
  const issues: Issue[] = []
  if (timeoutMs !== undefined) checkInteger(timeoutMs, ['timeoutMs'], { min: 1, max: LONGEST_TIMER }, issues)
  if (retryLimit !== undefined) checkInteger(retryLimit, ['retryLimit'], { min: 0 }, issues)
  if (hasIssues(issues)) throw new InvalidRequestError(action, issues)
  return {
    ...(signal && { signal }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(retryLimit !== undefined && { retryLimit }),
  }
}

/** Takes the call's secrets out of a text as far as the transport can, and the password that was sent in any case. */
function safely(transport: Transport, call: Call): (text: string) => string {
  const password = call.fields['password']
  return (text) => {
    if (password !== undefined && text.includes(password)) return ''
    try {
      return transport.redact?.(text, call) ?? text
    } catch {
      return ''
    }
  }
}

/** A status in which a secret comes back is none. */
function withoutEcho<Answer>(
  result: Result<Answered<Answer>>,
  redact: (text: string) => string,
): Result<Answered<Answer>> {
  if (!result.ok || result.value.kind === 'done') return result
  const status = String(result.value.status)
  return redact(status) === status ? result : refuse([redactedIssue('not-an-integer', ['status'], {})])
}

/** What an observer does is its own: it must not undo a booking. */
function tell(observer: CallOptions['onAnswer'], facts: CallFacts): void {
  try {
    Promise.resolve(observer?.(facts)).catch(() => undefined)
  } catch {
    // Dropped, as documented.
  }
}

async function send(transport: Transport, call: Call, options: SendOptions): Promise<unknown> {
  if (options.signal?.aborted === true) throw new TransportError(call.operation, 'not-sent', 'aborted')
  try {
    return await transport.send(call, options)
  } catch (error) {
    if (isUmeetingError(error)) throw error
    // A foreign error may hold the request, and with it a secret: nothing of it goes on but its name.
    throw new TransportError(call.operation, 'unknown', foreignName(error))
  }
}

/** The name of a class of errors, as opposed to text that may hold anything. */
const ERROR_NAME = /^[A-Z][A-Za-z]{0,40}(?:Error|Exception)$/

function foreignName(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  return ERROR_NAME.test(name) ? name : 'unknown error'
}
