import type { Dialect } from '../dialect/dialect.ts'
import {
  type CallFacts,
  isUmeetingError,
  MalformedAnswerError,
  ServiceError,
  TransportError,
} from '../input/errors.ts'
import { orThrow } from '../input/or-throw.ts'
import { saysNoSuchMeeting } from './no-such-meeting.ts'
import type { Operation } from './operation.ts'
import type { AbortSignalLike, Call, SendOptions, Transport } from './transport.ts'
import { withoutSecrets } from './without-secrets.ts'
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
  readonly onAnswer?: ((facts: CallFacts) => void) | undefined
}

/** How a client does an operation. */
export type Perform = <Request, Answer>(
  operation: Operation<Request, Answer>,
  input: unknown,
  options: CallOptions | undefined,
) => Promise<Performed<Request, Answer>>

/** What was asked, as it was understood, and what was answered. */
export interface Performed<Request, Answer> {
  readonly request: Request
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
    options: CallOptions | undefined,
  ) => {
    const request = orThrow(`Cannot ${operation.action}`, operation.parseRequest(input))
    const call = operation.toCall(request, dialect)
    let attempts = 0
    let facts: CallFacts | undefined
    const json = await send(transport, call, {
      ...(options?.signal && { signal: options.signal }),
      ...(options?.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
      ...(options?.retryLimit !== undefined && { retryLimit: options.retryLimit }),
      onAttempt: (attempt) => {
        attempts = attempt
      },
      onAnswer(told) {
        facts = told
        tell(options?.onAnswer, told)
      },
    })
    const redact = (text: string): string => transport.redact?.(text, call) ?? text
    const result = operation.readAnswer(json, dialect)
    if (!result.ok) {
      const delivery = call.safety === 'creating' ? 'unknown' : 'answered'
      throw new MalformedAnswerError(operation.name, delivery, withoutValues(result.issues, redact), facts)
    }
    const answered = result.value
    if (answered.kind === 'done') return { request, answer: answered.answer }
    if (attempts > 1 && operation.goneAfterRepeat === 'done' && saysNoSuchMeeting(answered)) {
      // Only operations that answer nothing are declared so.
      return { request, answer: null as Answer }
    }
    throw new ServiceError(operation.name, answered.status, withoutSecrets(answered.message, call), facts)
  }
}

/** An observer must not break a call. */
function tell(observer: CallOptions['onAnswer'], facts: CallFacts): void {
  try {
    observer?.(facts)
  } catch {
    // As documented.
  }
}

async function send(transport: Transport, call: Call, options: SendOptions): Promise<unknown> {
  if (options.signal?.aborted === true) throw new TransportError(call.operation, 'not-sent', 'aborted')
  try {
    return await transport.send(call, options)
  } catch (error) {
    if (isUmeetingError(error)) throw error
    // A foreign error may hold the request, and with it a secret: nothing of it goes on but its name.
    const reason = error instanceof Error ? error.name : 'unknown error'
    throw new TransportError(call.operation, 'unknown', reason)
  }
}
