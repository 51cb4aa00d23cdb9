import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isUmeetingError } from '@umeeting/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createSimulatedService,
  type FaultKind,
  faultKinds,
  faultQueue,
  seededFaults,
  type SimulatedService,
} from '../../src/index.ts'
import { listenOnLoopback } from '../../src/simulator/adapters/http-adapter.ts'

/** A booking, with its secrets. */
function bookingOf({ credentials }: SimulatedService): URLSearchParams {
  return new URLSearchParams({
    api_key: credentials.apiKey,
    api_secret: credentials.apiSecret,
    topic: 'a',
    meeting_capacity: '25',
    start_time: '2026-11-30 10:00:00',
    duration: '45',
    password: 'hidden',
  })
}

/** Short where silence is awaited; elsewhere a slow machine must not bring it about. */
function patienceFor(fault: FaultKind): AbortSignal {
  return AbortSignal.timeout(fault === 'stall' ? 200 : 20_000)
}

/** What a plain `fetch` sees of an exchange. */
async function seen(response: () => Promise<Response>): Promise<string> {
  try {
    const answer = await response()
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (bytes.length > 1_000_000) return `${answer.status} oversized`
    let json: unknown
    try {
      json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      return `${answer.status} unreadable`
    }
    const status = typeof json === 'object' && json && 'status' in json ? json.status : undefined
    return typeof status === 'number' ? `${answer.status} ${status}` : `${answer.status} other`
  } catch (error) {
    if (error instanceof DOMException) return 'silence'
    return 'broken'
  }
}

/** For each fault, what the caller sees and whether the service has booked. */
const table: Readonly<Record<FaultKind, readonly [seen: string, booked: number]>> = {
  refused: ['broken', 0],
  'reset-before-processing': ['broken', 0],
  'reset-amid-answer': ['broken', 1],
  'reset-after-processing': ['broken', 1],
  latency: ['200 200', 1],
  stall: ['silence', 1],
  'http-429': ['429 429', 0],
  'http-500-page': ['500 unreadable', 0],
  'http-502-page': ['502 unreadable', 1],
  'truncated-json': ['200 unreadable', 1],
  'oversized-json': ['200 oversized', 1],
  'not-utf8': ['200 unreadable', 1],
  'wrong-typed-json': ['200 other', 1],
  'failing-envelope': ['200 500', 0],
  redirect: ['307 unreadable', 0],
  'duplicate-keys': ['200 200', 1],
  'echoing-page': ['500 unreadable', 0],
  'echoing-envelope': ['200 500', 0],
}

describe.each(faultKinds)('%s', (fault) => {
  const [expected, booked] = table[fault]
  const faulty = () => createSimulatedService({ faults: faultQueue([fault]).source })

  it('through fetch', async () => {
    const service = faulty()
    const body = bookingOf(service)
    const url = 'https://any.example/umeeting/share/schedule'
    const post = async () =>
      service.fetch(url, { method: 'POST', body, redirect: 'manual', signal: patienceFor(fault) })
    expect(await seen(post)).toBe(expected)
    expect(service.meetings()).toHaveLength(booked)
    expect(await seen(post)).toBe('200 200')
  })

  it('over real HTTP', async () => {
    const service = faulty()
    const body = bookingOf(service)
    const { url, close } = await listenOnLoopback(service)
    onTestFinished(close)
    const post = async () =>
      fetch(`${url}share/schedule`, { method: 'POST', body, redirect: 'manual', signal: patienceFor(fault) })
    expect(await seen(post)).toBe(expected)
    expect(service.meetings()).toHaveLength(booked)
  })

  it('through the transport, as a typed error or as an answer', async () => {
    const service = faulty()
    const fields = Object.fromEntries(bookingOf(service))
    const call = { operation: 'schedule', path: 'share/schedule', fields, safety: 'creating' } as const
    const error: unknown = await service.transport.send(call).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error === undefined || isUmeetingError(error)).toBe(true)
    // A creating call that was acted on may never say that it was not.
    const delivery = isUmeetingError(error) && 'delivery' in error ? error.delivery : 'unknown'
    expect(booked === 0 || delivery === 'unknown').toBe(true)
    expect(service.meetings()).toHaveLength(booked)
  })
})

it('what wrong types there are: the envelope is none, or says no status', async () => {
  const service = createSimulatedService({ faults: () => 'wrong-typed-json', capacity: { 25: 100 } })
  const url = 'https://any.example/umeeting/share/schedule'
  const texts = new Set<string>()
  for (let count = 0; count < 60; count++) {
    // Each request draws another one.
    const response = await service.fetch(url, { method: 'POST', body: bookingOf(service) })
    texts.add((await response.text()).slice(0, 12))
  }
  expect(texts.size).toBeGreaterThan(5)
})

it('a stalled answer through fetch is still cancelled after memory was cleared', async () => {
  const service = createSimulatedService({ faults: () => 'stall' })
  const cancel = new AbortController()
  const url = 'https://any.example/umeeting/share/schedule'
  const { signal } = cancel
  const answer = await service.fetch(url, { method: 'POST', body: bookingOf(service), signal })
  const read = answer.text().catch((error: unknown) => error)
  setFlagsFromString('--expose-gc')
  await setImmediate()
  runInNewContext('gc()')
  cancel.abort()
  expect(await read).toBeInstanceOf(DOMException)
})

function drawnFor(seed: number) {
  const source = seededFaults({ seed, rate: 0.05 })
  return Array.from({ length: 20_000 }, (_, index) => source({ operation: 'get', number: index + 1 }))
}

it('seeded faults are the same for the same seed, at about their rate, of all kinds', () => {
  const faults = drawnFor(7)
  expect(faults).toEqual(drawnFor(7))
  expect(faults).not.toEqual(drawnFor(8))
  const met = faults.filter((fault) => fault !== undefined)
  expect(met.length).toBeGreaterThan(850)
  expect(met.length).toBeLessThan(1150)
  expect(new Set(met).size).toBe(faultKinds.length)
})

it('faults out of reason are refused', () => {
  expect(() => seededFaults({ seed: 1, rate: 1.5 })).toThrow(RangeError)
  expect(() => seededFaults({ seed: 1, rate: 1, kinds: [] })).toThrow(RangeError)
})
