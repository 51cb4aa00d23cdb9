import type { OperationName } from '@umeeting/core'
import { faultEffects } from '../faults/fault-effects.ts'
import type { FaultKind, FaultScale, FaultSource } from '../faults/fault.ts'
import { drawn } from '../drawn.ts'
import type { Desk } from '../handlers/handler.ts'
import { handlers } from '../handlers/handlers.ts'
import type { Envelope } from './envelope.ts'
import type { WireFields } from './read-fields.ts'
import { Refusal } from './refusal.ts'
import { page, reply, type Reply } from './reply.ts'
import type { WireRequest } from './request.ts'
import { type Route, routeOf } from './route.ts'

/** One request that the service has seen, and what became of it. */
export interface Exchanged {
  /** Counts the requests, from 1. */
  readonly number: number
  readonly operation: OperationName
  readonly fault: FaultKind | undefined
  /** The status of the envelope that was made; undefined where the request was not processed. */
  readonly status: number | undefined
}

export interface Credentials {
  readonly apiKey: string
  readonly apiSecret: string
}

interface Exchange {
  readonly desk: Omit<Desk, 'now'>
  readonly credentials: Credentials
  readonly seed: number
  readonly faults: FaultSource | undefined
  readonly scale: FaultScale
  readonly onExchange: (exchanged: Exchanged) => void
}

/** Answers requests one after the other. It reads no clock and draws nothing but from its seed. */
export function exchangeOf({
  desk,
  credentials,
  seed,
  faults,
  scale,
  onExchange,
}: Exchange): (request: WireRequest, now: number) => Reply {
  let requests = 0
  return (request, now) => {
    const route = routeOf(request.path)
    if (!route) return page(404, 'Not Found', 'nothing here')
    if (request.method !== 'POST') return page(405, 'Method Not Allowed', 'POST only')
    requests += 1
    const number = requests
    const { operation } = route
    const fault = faults?.({ operation, number })
    const effect = fault && faultEffects[fault]
    let status: number | undefined
    let answer: Envelope = { status: 200, message: 'OK' }
    if (effect?.processes !== false) {
      answer = envelopeOf(route, request.body, { ...desk, now }, credentials)
      status = answer.status
    }
    onExchange({ number, operation, fault, status })
    const draw = (nth: number): number => drawn(seed, number, nth)
    return effect ? effect.reply(answer, { request, draw, scale }) : reply(JSON.stringify(answer))
  }
}

function envelopeOf(route: Route, body: string, desk: Desk, { apiKey, apiSecret }: Credentials): Envelope {
  const { api_key: key, api_secret: secret, ...fields } = fieldsIn(body)
  if (key !== apiKey || secret !== apiSecret)
    return { status: 401, message: 'api_key或api_secret错误 (wrong credentials)' }
  try {
    const data = handlers[route.operation]({ ...fields, ...route.parameters }, desk)
    return { status: 200, message: 'OK', ...(data === undefined ? {} : { data }) }
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, message: error.message }
    throw error
  }
}

function fieldsIn(body: string): WireFields {
  return Object.fromEntries(new URLSearchParams(body))
}
