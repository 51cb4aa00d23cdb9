import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import {
  createMeetingClient,
  isUmeetingError,
  type MeetingClient,
  type ScheduledMeetingInput,
  ServiceError,
} from '@umeeting/core'
import { runs } from '@umeeting/testing'
import { expect, it, onTestFinished } from 'vitest'
import { createHttpTransport } from '../../src/index.ts'

const CALLERS = 200
const { numRuns: calls } = runs(2000, 20_000)
const MEGABYTE = 2 ** 20

interface Settings {
  readonly url: string
  readonly apiKey: string
  readonly apiSecret: string
}
type Truth = readonly { readonly userKey: string; readonly deleted: boolean }[]

async function messageOf<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message]
  return message
}

/** Bytes in use once all that can be cleared away is. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
  return process.memoryUsage().heapUsed
}

/** Counts the calls, and the heap at every quarter of them. */
class Meter {
  made = 0
  readonly heaps: number[] = []

  count(): void {
    this.made += 1
    if (this.made % Math.floor(calls / 4) === 0) this.heaps.push(heapInUse())
  }
}

/** Does a call again for as long as it fails; a refusal is an answer. */
async function insist<Value>(meter: Meter, call: () => Promise<Value>): Promise<Value | undefined> {
  for (;;) {
    meter.count()
    try {
      // The next try depends on this one.
      return await call()
    } catch (error) {
      if (!isUmeetingError(error)) throw error
      if (error instanceof ServiceError && !/busy|error at/.test(error.serviceMessage)) return undefined
    }
  }
}

/** What became of the bookings, by their keys. */
interface Outcomes {
  readonly booked: string[]
  /** Not found when it was looked for; a service that is busy may make the meeting later. */
  readonly notFound: string[]
}

/** Books, reads and deletes meetings one after the other. */
async function caller(
  client: MeetingClient,
  name: number,
  { booked, notFound }: Outcomes,
  meter: Meter,
): Promise<void> {
  for (let turn = 0; meter.made < calls; turn++) {
    const userKey = `caller-${name}-${turn}`
    // A caller does one thing at a time; there are two hundred of them.
    const found = await book(client, userKey, meter)
    if (found === 'not found') notFound.push(userKey)
    if (found === 'not found' || found === 'refused') continue
    booked.push(userKey)
    assert.equal((await insist(meter, async () => client.get(found.id)))?.userKey, userKey)
    await insist(meter, async () => client.delete(found.id))
  }
}

function meetingOf(userKey: string): ScheduledMeetingInput {
  return { topic: 'Load', capacity: 25, start: '2036-11-30 10:00:00', durationMinutes: 45, userKey }
}

/** Books, and where the outcome is unknown looks for the meeting. */
async function book(client: MeetingClient, userKey: string, meter: Meter): Promise<Found | 'refused'> {
  meter.count()
  try {
    const { meeting } = await client.schedule(meetingOf(userKey))
    return meeting
  } catch (error) {
    if (!isUmeetingError(error)) throw error
    if (!('delivery' in error) || error.delivery !== 'unknown') return 'refused'
    return look(client, userKey, meter)
  }
}

type Found = { readonly id: string } | 'not found'

/** A service that refuses to tell of a meeting leaves in doubt which it is; two meetings of one key always do. */
const MOST_DOUBTS = 10

async function look(client: MeetingClient, userKey: string, meter: Meter): Promise<Found> {
  for (let doubts = 0; ; doubts++) {
    const recovery = await insist(meter, async () =>
      client.recoverCreated(meetingOf(userKey), { keyUse: 'this-booking' }),
    )
    if (recovery?.kind === 'found') return recovery
    if (recovery?.kind !== 'ambiguous') return 'not found'
    assert.ok(doubts < MOST_DOUBTS, `more than one meeting has the key ${userKey}`)
  }
}

/** Looks once more for what was not found, now that nothing else is sent; what was made late is deleted. */
async function lookAgain(client: MeetingClient, { booked, notFound }: Outcomes, meter: Meter): Promise<void> {
  for (const userKey of notFound) {
    const found = await look(client, userKey, meter)
    if (found === 'not found') continue
    booked.push(userKey)
    await insist(meter, async () => client.delete(found.id))
  }
}

it(
  `${CALLERS} callers at once, ${calls} calls over loopback, 5 % of them faulty: nothing lost, nothing doubled, memory flat`,
  { timeout: 600_000 },
  async () => {
    const child = fork(join(import.meta.dirname, 'load-service.mjs'), { execArgv: [] })
    onTestFinished(() => {
      child.kill()
    })
    const { url, ...credentials } = await messageOf<Settings>(child)
    const transport = createHttpTransport({
      ...credentials,
      baseUrl: url,
      timeoutMs: 3000,
      maxAnswerBytes: 200_000,
      retry: { baseDelayMs: 5, maxDelayMs: 50 },
    })
    const client = createMeetingClient(transport)
    const meter = new Meter()
    const outcomes: Outcomes = { booked: [], notFound: [] }
    const names = Array.from({ length: CALLERS }, (_, name) => name)
    await Promise.all(names.map(async (name) => caller(client, name, outcomes, meter)))
    await lookAgain(client, outcomes, meter)

    const reported = messageOf<Truth>(child)
    child.send('report')
    const truth = await reported
    expect(meter.made).toBeGreaterThanOrEqual(calls)
    expect(truth.map(({ userKey }) => userKey).toSorted()).toEqual(outcomes.booked.toSorted())
    expect(truth.filter(({ deleted }) => !deleted)).toEqual([])
    const [first = 0, ...later] = meter.heaps
    expect(Math.max(...later) - first).toBeLessThan(8 * MEGABYTE)
  },
)
