import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Call } from '@umeeting/core'
import { createHttpTransport } from '@umeeting/transport-http'
import ky from 'ky'
import { request } from 'undici'
import { isSmoke, times } from './smoke.ts'

// The processor time that a call costs its caller, beside fetch, ky and undici on the same work: post a form, read JSON.

const CONCURRENCIES = [1, 50, 500]
const ROUNDS = times(5)
const CALLS = isSmoke ? 20 : 1000
const WARM_UP = CALLS

const credentials = { apiKey: 'bench-key-0123456789', apiSecret: 'bench-secret-0123456789' }
const fields = {
  topic: 'Review',
  meeting_capacity: '25',
  start_time: '2026-12-01 10:00:00',
  duration: '45',
  user_key: 'order-7',
}
const read: Call = { operation: 'get', path: 'share/get', fields, safety: 'read' }
const creating: Call = { operation: 'schedule', path: 'share/schedule', fields, safety: 'creating' }

const service: ChildProcess = fork(join(import.meta.dirname, 'transport-service.js'))
const [port] = (await once(service, 'message')) as [number]
const baseUrl = `http://127.0.0.1:${port}/umeeting/`
const url = `${baseUrl}share/get`
const transport = createHttpTransport({ ...credentials, baseUrl })

function form(): URLSearchParams {
  return new URLSearchParams({ ...fields, api_key: credentials.apiKey, api_secret: credentials.apiSecret })
}

/** The first is what all are compared with. */
const contenders: Readonly<Record<string, () => Promise<unknown>>> = {
  ky: async () => ky.post(url, { body: form() }).json(),
  fetch: async () => {
    const response = await fetch(url, { method: 'POST', body: form() })
    return (await response.json()) as unknown
  },
  'undici.request': async () => {
    const { body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form().toString(),
    })
    return body.json()
  },
  'this transport, a read': async () => transport.send(read),
  'this transport, a creating call (a connection each)': async () => transport.send(creating),
}

async function run(call: () => Promise<unknown>, concurrency: number, calls: number): Promise<void> {
  let left = calls
  async function caller(): Promise<void> {
    while (left > 0) {
      left -= 1
      // A caller makes one call after the other.
      await call()
    }
  }
  await Promise.all(Array.from({ length: concurrency }, caller))
}

/** Microseconds of processor time a call. */
async function cost(call: () => Promise<unknown>, concurrency: number): Promise<number> {
  const before = process.cpuUsage()
  await run(call, concurrency, CALLS)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / CALLS
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

const wanted = JSON.stringify(await contenders['ky']?.())
for (const [name, call] of Object.entries(contenders)) {
  if (JSON.stringify(await call()) !== wanted) throw new Error(`${name} answers something else`)
}
process.stdout.write(
  `Processor time a call, µs, median of ${ROUNDS} rounds of ${CALLS} calls; Node ${process.version}\n`,
)
for (const concurrency of CONCURRENCIES) {
  const costs = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]))
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, call] of Object.entries(contenders)) {
      // Rounds follow each other on purpose: two at a time would cost each other.
      if (round < 0) await run(call, concurrency, WARM_UP)
      else costs.get(name)?.push(await cost(call, concurrency))
    }
  }
  const peer = median(costs.get('ky') ?? [])
  process.stdout.write(`\n${concurrency} at a time\n`)
  for (const [name, each] of costs) {
    const middle = median(each)
    process.stdout.write(
      `  ${name.padEnd(52)}${middle.toFixed(0).padStart(6)}  ${(middle / peer).toFixed(2)} × ky\n`,
    )
  }
}
service.disconnect()
