import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMeetingClient } from '../src/client/create-meeting-client.ts'
import { newUserKey } from '../src/client/new-user-key.ts'
import type { Call, Transport } from '../src/client/transport.ts'
import { isUmeetingError } from '../src/input/error-guards.ts'
import { TransportError } from '../src/input/errors.ts'
import { runs } from './runs.ts'
import { pageOf, success } from './scripted-transport.ts'

const BOOKINGS = 50

/** What all bookings share: by nothing but its key can one be told from another. */
const meeting = { topic: 'Stand-up', capacity: 25, start: '2026-11-30 10:00:00', durationMinutes: 45 }

type Fate = 'answered' | 'committed-then-reset' | 'reset-before'

interface Stored {
  readonly id: string
  readonly userKey: string
}

/** A service of its own: it keeps what it is told in order, and lists it in pages of 30. */
class Service {
  readonly meetings: Stored[] = []
  readonly #listsByKey: boolean
  #made = 0

  constructor(listsByKey: boolean) {
    this.#listsByKey = listsByKey
  }

  add(userKey: string): Stored {
    this.#made += 1
    const made = { id: String(1_770_000_000 + this.#made), userKey }
    this.meetings.push(made)
    return made
  }

  /** Another caller's meeting ends: the rows behind it move up. */
  endOneOfOthers(place: number): void {
    const others = this.meetings.filter(({ userKey }) => userKey === 'others')
    const ending = others[place % Math.max(1, others.length)]
    if (ending) this.meetings.splice(this.meetings.indexOf(ending), 1)
  }

  answer({ operation, fields }: Call): unknown {
    if (operation === 'schedule') {
      return success({ meeting_id: this.add(fields['user_key'] ?? '').id, start_time: meeting.start })
    }
    if (operation === 'get') {
      const found = this.meetings.find(({ id }) => id === fields['meeting_id'])
      if (!found) return { status: 404, message: 'Meeting not found' }
      const { id, userKey } = found
      return success({ id, user_Key: userKey, status: '0', del_flag: '0', meeting_capacity: '25' })
    }
    const rows = this.meetings.filter(({ userKey }) => !this.#listsByKey || userKey === fields['user_key'])
    const page = Number(fields['page_number'])
    return pageOf(
      rows.slice((page - 1) * 30, page * 30).map(({ id }) => ({
        id,
        topic: meeting.topic,
        start_time: meeting.start,
        duration: '45',
        type: '2',
        status: '0',
      })),
      { page_num: page, total_record: rows.length, total_page: Math.max(1, Math.ceil(rows.length / 30)) },
    )
  }
}

/** Meetings of others that come or go in between, all in all: a list that never holds still tells nothing. */
const CHANGES = 60

/** Carries calls in whatever order the scheduler lets them through; others come and go in between. */
function transportTo(service: Service, draw: () => number, scheduler: fc.Scheduler): Transport {
  let changes = 0
  return {
    async send(call) {
      await scheduler.schedule(Promise.resolve(), call.operation)
      const chance = draw()
      if (chance < 20 && changes++ < CHANGES) {
        if (chance < 10) service.add('others')
        else service.endOneOfOthers(draw())
      }
      if (call.operation !== 'schedule') return service.answer(call)
      const fate = fates[draw() % fates.length]
      const reset = new TransportError('schedule', 'unknown', 'ECONNRESET')
      if (fate === 'reset-before') throw reset
      const answer = service.answer(call)
      await scheduler.schedule(Promise.resolve(), 'answer')
      if (fate === 'committed-then-reset') throw reset
      return answer
    },
  }
}

const fates: readonly Fate[] = ['answered', 'committed-then-reset', 'reset-before']

it(`${BOOKINGS} bookings at once, some committed and reset, while equal meetings of others come and go: none is lost, doubled or wrongly adopted`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.infiniteStream(fc.nat({ max: 99 })),
      fc.boolean(),
      async (scheduler, draws, listsByKey) => {
        const draw = (): number => draws.next().value as number
        const service = new Service(listsByKey)
        for (let count = 0; count < 35; count++) service.add('others')
        const client = createMeetingClient(transportTo(service, draw, scheduler))
        let keys = 0
        const freshKey = (): string => {
          keys += 1
          return newUserKey(
            (size) => new Uint8Array(size).fill(keys >> 8, 0, 1).fill(keys & 255, 1),
            'desk-7',
          )
        }

        /** The meeting of a call whose outcome is unknown; undefined where it was not made. */
        async function adopted(userKey: string): Promise<string | undefined> {
          for (let attempt = 0; attempt < 500; attempt++) {
            try {
              // A list that moves is read again, one time after the other.
              const recovery = await client.recoverCreated({ ...meeting, userKey })
              expect(recovery.kind).not.toBe('ambiguous')
              return recovery.kind === 'found' ? recovery.id : undefined
            } catch (error) {
              if (!isUmeetingError(error)) throw error
            }
          }
          throw new Error('the list never held still')
        }

        async function booked(): Promise<Stored> {
          for (;;) {
            const userKey = freshKey()
            try {
              // A second call is made only where the first is known to have made nothing.
              return { id: (await client.schedule({ ...meeting, userKey })).meeting.id, userKey }
            } catch (error) {
              if (!isUmeetingError(error)) throw error
              const id = await adopted(userKey)
              if (id !== undefined) return { id, userKey }
            }
          }
        }

        const mine = await scheduler.waitFor(Promise.all(Array.from({ length: BOOKINGS }, booked)))
        const kept = service.meetings.filter(({ userKey }) => userKey !== 'others')
        expect(new Map(kept.map(({ id, userKey }) => [id, userKey]))).toEqual(
          new Map(mine.map(({ id, userKey }) => [id, userKey])),
        )
        expect(kept).toHaveLength(BOOKINGS)
      },
    ),
    runs(20, 1000),
  )
})
