import assert from 'node:assert/strict'
import { isUmeetingError, type MeetingClient, type ScheduledMeetingInput, ServiceError } from '@umeeting/core'
import type { FaultKind, SimulatedMeeting } from '@umeeting/testing'
import type fc from 'fast-check'
import type { Connected } from './connected.ts'

/** A meeting as its owner knows it. */
interface Known {
  readonly id: string
  readonly userKey: string
  topic: string
  state: 'booked' | 'ended' | 'deleted'
}

/** What somebody who books through the client may believe. */
export interface Model {
  readonly known: Known[]
  booked: number
}

type Command = fc.AsyncCommand<Model, Connected>

async function errorOf(call: Promise<unknown>): Promise<Error | undefined> {
  try {
    await call
    return undefined
  } catch (error) {
    assert(isUmeetingError(error))
    return error
  }
}

function truthOf({ service }: Connected, id: string): SimulatedMeeting | undefined {
  return service.meetings().find((meeting) => meeting.id === id)
}

async function book(client: MeetingClient, meeting: ScheduledMeetingInput): Promise<string> {
  const booking = await client.schedule(meeting)
  assert.equal(booking.reconciliation?.verdict, 'exact')
  return booking.meeting.id
}

/** Books under a key of its own; where the outcome is unknown, looks for the meeting and adopts it. */
export class Schedule implements Command {
  readonly #faults: readonly FaultKind[]

  constructor(faults: readonly FaultKind[]) {
    this.#faults = faults
  }

  check = (): boolean => true

  async run(model: Model, real: Connected): Promise<void> {
    model.booked += 1
    const userKey = `order-${model.booked}`
    const meeting = {
      topic: `Meeting ${model.booked}`,
      capacity: 25,
      start: '2026-11-30 10:00:00',
      durationMinutes: 45,
      userKey,
      recurrence: { kind: 'weekly', weekdays: ['monday', 'friday'] },
      end: { kind: 'count', count: 3 },
    } as const
    real.faults.set(this.#faults)
    let id: string | undefined
    const error = await errorOf(book(real.client, meeting).then((booked) => (id = booked)))
    real.faults.set([])
    const made = real.service.meetings().filter((each) => each.userKey === userKey)
    assert(made.length <= 1)
    if (error) {
      if (deliveryOf(error) === 'unknown') {
        const recovery = await real.client.recoverCreated(meeting, { keyUse: 'this-booking' })
        assert.equal(recovery.kind, made.length === 1 ? 'found' : 'not-found')
        if (recovery.kind === 'found') id = recovery.id
      } else assert.deepEqual(made, [])
    }
    assert.equal(id, made[0]?.id)
    if (id !== undefined) model.known.push({ id, userKey, topic: meeting.topic, state: 'booked' })
  }

  toString = (): string => `schedule[${this.#faults.join()}]`
}

/** What only calls with a meeting share: which one, and what goes wrong. */
export abstract class OnMeeting implements Command {
  readonly #place: number
  protected readonly faults: readonly FaultKind[]

  constructor(place: number, faults: readonly FaultKind[]) {
    this.#place = place
    this.faults = faults
  }

  check({ known }: Readonly<Model>): boolean {
    return known.length > 0
  }

  async run(model: Model, real: Connected): Promise<void> {
    const meeting = model.known[this.#place % model.known.length]
    if (!meeting) return
    real.faults.set(this.faults)
    const error = await errorOf(this.act(real.client, meeting))
    real.faults.set([])
    await this.settle(meeting, real, error)
  }

  toString(): string {
    return `${this.constructor.name}(${this.#place})[${this.faults.join()}]`
  }

  protected abstract act(client: MeetingClient, meeting: Known): Promise<unknown>

  /** After the call the model and the truth are one: what is unknown is asked again, without faults. */
  protected abstract settle(meeting: Known, real: Connected, error: Error | undefined): Promise<void> | void
}

/** Faults of a read that are not tried again: the service has answered, however badly. */
const unrepeated: ReadonlySet<FaultKind | undefined> = new Set<FaultKind>([
  'truncated-json',
  'oversized-json',
  'not-utf8',
  'wrong-typed-json',
  'failing-envelope',
  'redirect',
  'echoing-envelope',
])

export class Get extends OnMeeting {
  protected async act(client: MeetingClient, { id, topic, state }: Known): Promise<void> {
    const details = await client.get(id)
    assert.equal(details.topic, topic)
    assert.equal(details.deleted, state === 'deleted')
    assert.equal(details.status, state === 'deleted' ? 'cancelled' : state)
  }

  protected settle(_: Known, __: Connected, error: Error | undefined): void {
    // One fault is got over by trying again, save an answer that is whole and wrong, and a redirect.
    if (error && this.faults.length < 2) assert(unrepeated.has(this.faults[0]))
  }
}

export class Update extends OnMeeting {
  protected async act(client: MeetingClient, { id, topic }: Known): Promise<void> {
    await client.update({
      id,
      topic: `${topic}!`,
      start: '2026-11-30 10:00:00',
      durationMinutes: 60,
      recurrence: { kind: 'weekly', weekdays: ['monday', 'friday'] },
      end: { kind: 'count', count: 3 },
    })
  }

  protected settle(meeting: Known, real: Connected, error: Error | undefined): void {
    const truth = truthOf(real, meeting.id)
    if (!error) assert.equal(truth?.topic, `${meeting.topic}!`)
    if (!error) assert.equal(meeting.state, 'booked')
    if (truth && meeting.state === 'booked') meeting.topic = truth.topic
  }
}

/** Ends or deletes: whatever goes wrong, asking again brings about what was asked for. */
abstract class Removal extends OnMeeting {
  /** What a meeting must be for this to change it, and what it is then. */
  protected abstract readonly from: readonly Known['state'][]
  protected abstract readonly to: Known['state']

  protected async settle(meeting: Known, real: Connected, error: Error | undefined): Promise<void> {
    if (this.from.includes(meeting.state)) {
      const again = error && (await errorOf(this.act(real.client, meeting)))
      assert(again === undefined || again instanceof ServiceError)
      meeting.state = this.to
    }
    assert.equal(truthOf(real, meeting.id)?.deleted, meeting.state === 'deleted')
  }
}

export class End extends Removal {
  protected readonly from = ['booked'] as const
  protected readonly to = 'ended'

  protected async act(client: MeetingClient, { id }: Known): Promise<void> {
    await client.end(id)
  }
}

export class Delete extends Removal {
  protected readonly from = ['booked', 'ended'] as const
  protected readonly to = 'deleted'

  protected async act(client: MeetingClient, { id }: Known): Promise<void> {
    await client.delete(id)
  }
}

/** The list has every meeting that is booked, each once, and no other. */
export class ListAll implements Command {
  check = (): boolean => true

  async run(model: Model, { client }: Connected): Promise<void> {
    const ids: string[] = []
    for await (const { id } of client.listAll({ pageSize: 2 })) ids.push(id)
    const booked = model.known.filter(({ state }) => state === 'booked')
    assert.deepEqual(ids.toSorted(), booked.map(({ id }) => id).toSorted())
  }

  toString = (): string => 'listAll'
}

function deliveryOf(error: Error): string {
  return 'delivery' in error ? String(error.delivery) : 'answered'
}
