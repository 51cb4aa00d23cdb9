import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Call, createMeetingClient, type Transport, TransportError } from '@umeeting/core'
import { type Checkpoint, createLedger, type LedgerEvent, type LedgerRequestInput } from '@umeeting/ledger'
import { sqliteStore } from '@umeeting/ledger/sqlite'
import { createSimulatedService } from '@umeeting/testing'

/** A line of the day: what a worker did, or what happened around it. */
export type DayLine = { readonly event: LedgerEvent } | { readonly at: number; readonly happened: Happening }

/** What happens in the course of the day, in its order. */
export const happenings = [
  'class-booked',
  'answer-lost',
  'network-gone',
  'network-back',
  'killed-amid-call',
  'no-room',
  'updated',
  'date-cancelled',
  'late-creation',
  'late-creation-appears',
  'booking-cancelled',
  'evening',
] as const

export type Happening = (typeof happenings)[number]

const MIDNIGHT = Date.UTC(2030, 0, 7)
const CAPACITY = { 25: 50, 100: 1 }

function request(topic: string, start: string, more: Partial<LedgerRequestInput> = {}): LedgerRequestInput {
  return {
    topic,
    start,
    capacity: 25,
    durationMinutes: 45,
    recurrence: { kind: 'weekly', weekdays: ['tuesday'] },
    end: { kind: 'count', count: 104 },
    ...more,
  }
}

class Killed extends Error {
  override readonly name = 'Killed'
}

/**
 * A day at a service that stops at 50 dates: what callers ask for, what goes wrong, and what the workers do about it,
 * on a clock of its own. The same every time.
 */
export async function simulatedDay(): Promise<{
  readonly lines: readonly DayLine[]
  readonly atService: number
  readonly states: readonly string[]
}> {
  const time = { now: MIDNIGHT }
  const lines: DayLine[] = []
  const trouble = { isAway: false, losesAnswers: 0, isLate: false, late: undefined as Call | undefined }
  const service = createSimulatedService({
    seed: 7,
    clock: () => time.now,
    capacity: CAPACITY,
    dialect: { maxOccurrences: 50 },
  })
  const transport: Transport = {
    async send(call, options) {
      // Each call takes its time.
      time.now += 400
      if (trouble.isAway) throw new TransportError(call.operation, 'not-sent', 'ENOTFOUND')
      if (call.safety === 'creating' && trouble.isLate) {
        Object.assign(trouble, { isLate: false, late: call })
        throw new TransportError(call.operation, 'unknown', 'timeout')
      }
      const answer = await service.transport.send(call, options)
      if (call.safety !== 'creating' || trouble.losesAnswers-- <= 0) return answer
      throw new TransportError(call.operation, 'unknown', 'ECONNRESET')
    },
  }
  const folder = mkdtempSync(join(tmpdir(), 'umeeting-day-'))
  let keys = 0
  const start = (onCheckpoint?: (checkpoint: Checkpoint) => void) =>
    createLedger({
      client: createMeetingClient(transport),
      store: sqliteStore(join(folder, 'day.db')),
      settleMs: 60_000,
      clock: () => time.now,
      random: () => `day-${++keys}`,
      onEvent: (event) => lines.push({ event }),
      onCheckpoint,
    })
  const ledger = start()

  /** The workers do what becomes due until then. */
  async function until(clock: string): Promise<void> {
    const at = MIDNIGHT + Date.parse(`1970-01-01T${clock}Z`)
    for (;;) {
      await ledger.runDue()
      const next = await ledger.nextDue()
      if (next === undefined || next > at) break
      time.now = Math.max(time.now, next)
    }
    time.now = Math.max(time.now, at)
  }
  const happens = (happened: Happening): void => void lines.push({ at: time.now, happened })

  try {
    await ledger.migrate()
    await until('08:00:00')
    happens('class-booked')
    await ledger.book(request('Chinese for beginners', '2030-01-08 19:00:00'), { idempotencyKey: 'class-7' })

    await until('09:10:00')
    happens('answer-lost')
    trouble.losesAnswers = 1
    await ledger.book(request('Board', '2030-01-08 09:00:00', { end: { kind: 'count', count: 12 } }), {
      idempotencyKey: 'board',
    })

    await until('10:00:00')
    happens('network-gone')
    trouble.isAway = true
    await ledger.book(request('Choir', '2030-01-08 20:00:00', { end: { kind: 'open' } }), {
      idempotencyKey: 'choir',
    })
    await until('10:00:20')
    trouble.isAway = false
    happens('network-back')

    await until('11:30:00')
    await ledger.book(
      request('Interview', '2030-01-09 10:00:00', { recurrence: { kind: 'once' }, end: undefined }),
      {
        idempotencyKey: 'order-31',
      },
    )
    const victim = start((checkpoint) => {
      if (checkpoint === 'answered') throw new Killed()
    })
    await victim.runDue().catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error
    })
    await victim.close()
    happens('killed-amid-call')

    await until('13:00:00')
    happens('no-room')
    const hall = { capacity: 100, end: { kind: 'count', count: 4 } } as const
    await ledger.book(request('Assembly', '2030-01-08 12:00:00', hall), { idempotencyKey: 'hall-1' })
    await ledger.book(request('Assembly, too', '2030-01-08 12:30:00', hall), { idempotencyKey: 'hall-2' })

    await until('14:00:00')
    happens('updated')
    await ledger.update('board', { topic: 'Board of directors' })

    await until('15:00:00')
    happens('date-cancelled')
    await ledger.cancel('class-7', { occurrence: 52 })

    await until('16:00:00')
    happens('late-creation')
    trouble.isLate = true
    await ledger.book(request('Yoga', '2030-01-09 07:00:00', { end: { kind: 'count', count: 8 } }), {
      idempotencyKey: 'yoga',
    })
    await until('16:03:00')
    happens('late-creation-appears')
    if (trouble.late) await service.transport.send(trouble.late)

    await until('19:00:00')
    happens('booking-cancelled')
    await ledger.cancel('hall-1', 'all')

    await until('23:59:00')
    happens('evening')
    const states: string[] = []
    for await (const { id, state } of ledger.list()) states.push(`${id} ${state}`)
    for await (const finding of ledger.audit()) states.push(`audit: ${finding.kind}`)
    return { lines, states, atService: service.meetings().filter(({ deleted }) => !deleted).length }
  } finally {
    await ledger.close()
    rmSync(folder, { recursive: true })
  }
}
