import type { OperationName } from '@umeeting/core'
import { utf8Length } from './bytes.ts'
import { drawn } from './drawn.ts'
import { faultEffects } from './faults/fault-effects.ts'
import type { FaultKind, FaultScale, FaultSource } from './faults/fault.ts'
import type { Context } from './handlers/context.ts'
import { Refusal } from './refusal.ts'
import { type Route, routeOf } from './routes.ts'
import type { Envelope } from './wire/envelope.ts'
import { page, reply, type Reply } from './wire/reply.ts'
import type { WireFields, WireRequest } from './wire/request.ts'

/** One request to the service, and how it was answered. */
export interface Exchanged {
  /** Counts the requests, from 1. */
  readonly number: number
  /** The request's method. */
  readonly method: string
  /** The path of the URL, without its query. */
  readonly path: string
  /** Undefined where the path names none. */
  readonly operation: OperationName | undefined
  /** The fault that the request met; undefined where it met none. */
  readonly fault: FaultKind | undefined
  /** The status of HTTP; undefined where the connection ended without one. */
  readonly httpStatus: number | undefined
  /** The status of the envelope that was made; undefined where the request was not processed. */
  readonly status: number | undefined
}

/** The credentials that every call must bring. */
export interface Credentials {
  /** The key of the account. */
  readonly apiKey: string
  /** The secret that belongs to it. */
  readonly apiSecret: string
}

interface ExchangeSettings {
  readonly context: Omit<Context, 'now'>
  readonly credentials: Credentials
  readonly seed: number
  readonly faults: FaultSource | undefined
  readonly scale: FaultScale
  readonly onExchange: (exchanged: Exchanged) => void
}

/** The service reads no longer body, in bytes. */
export const LONGEST_BODY = 1_000_000

/** A request of which the head has come. */
export interface Begun {
  /** Whether the connection is refused: the body is then not read. */
  readonly isRefused: boolean
  readonly answer: (body: WireRequest['body'], now: number) => Reply
}

/** Answers requests one after the other. It reads no clock and draws nothing but from its seed. */
export function exchangeOf(
  settings: ExchangeSettings,
): (head: Pick<WireRequest, 'method' | 'path'>) => Begun {
  let requests = 0
  return ({ method, path }) => {
    requests += 1
    const number = requests
    const route = routeOf(path)
    const operation = route?.operation
    const fault = operation && method === 'POST' ? settings.faults?.({ operation, number }) : undefined
    return {
      isRefused: fault === 'refused',
      answer(body, now) {
        const request = { method, path, body }
        const { answer, ...outcome } = outcomeOf(request, { route, fault, number, now }, settings)
        const httpStatus = answer.head?.status
        settings.onExchange({
          number,
          method,
          path,
          operation,
          fault: undefined,
          status: undefined,
          httpStatus,
          ...outcome,
        })
        return answer
      },
    }
  }
}

interface Outcome extends Partial<Pick<Exchanged, 'fault' | 'status'>> {
  readonly answer: Reply
}

interface Circumstances {
  readonly route: Route | undefined
  readonly fault: FaultKind | undefined
  readonly number: number
  readonly now: number
}

function outcomeOf(
  request: WireRequest,
  { route, fault, number, now }: Circumstances,
  { context, credentials, seed, scale }: ExchangeSettings,
): Outcome {
  const { method, body } = request
  if (!route) return { answer: page(404, 'Not Found', 'nothing here') }
  if (method !== 'POST') return { answer: page(405, 'Method Not Allowed', 'POST only', { allow: 'POST' }) }
  if (body === undefined || utf8Length(body) > LONGEST_BODY) {
    return { answer: page(413, 'Content Too Large', `at most ${LONGEST_BODY} bytes`) }
  }
  const effect = fault && faultEffects[fault]
  const isProcessed = effect?.processes !== false
  const envelope = isProcessed ? envelopeOf(route, body, { ...context, now }, credentials) : SUCCESS
  const draw = (nth: number): number => drawn(seed, number, nth)
  return {
    fault,
    status: isProcessed ? envelope.status : undefined,
    answer: effect ? effect.reply(envelope, { request, draw, scale }) : reply(JSON.stringify(envelope)),
  }
}

const SUCCESS: Envelope = { status: 200, message: 'OK' }

function envelopeOf(
  route: Route,
  body: string,
  context: Context,
  { apiKey, apiSecret }: Credentials,
): Envelope {
  const { api_key: key, api_secret: secret, ...fields } = fieldsIn(body)
  if (key !== apiKey || secret !== apiSecret)
    return { status: 401, message: 'api_key或api_secret错误 (wrong credentials)' }
  try {
    const data = route.handler({ ...fields, ...route.parameters }, context)
    return data === undefined ? SUCCESS : { ...SUCCESS, data }
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, message: error.message }
    throw error
  }
}

function fieldsIn(body: string): WireFields {
  return Object.fromEntries(new URLSearchParams(body))
}
