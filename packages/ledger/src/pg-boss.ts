/**
 * A ledger run by jobs of pg-boss.
 *
 * @module @umeeting/ledger/pg-boss
 */

import type { Ledger } from './ledger.ts'

/** What is used of pg-boss: an instance of `PgBoss`, version 10, that has started. */
export interface JobQueue {
  /** Makes a queue, where there is none of that name. */
  createQueue(name: string, options: JobQueueOptions): Promise<void>
  /** Sends a job; null where one of the same key waits already. */
  send(name: string, data: object, options: JobOptions): Promise<string | null>
  /** Has jobs handled; what the handler rejects with makes the job fail. */
  work(
    name: string,
    options: { readonly pollingIntervalSeconds: number; readonly batchSize?: number },
    handler: (jobs: { readonly data: BookingJob }[]) => Promise<void>,
  ): Promise<string>
  /** Has a worker look for jobs at once, and not only when it polls next. */
  notifyWorker(workerId: string): void
  /** Has a job sent at the times of a cron expression. */
  schedule(name: string, cron: string): Promise<void>
}

/** How a queue is made, in pg-boss's own words. */
export interface JobQueueOptions {
  /** Its name. */
  name: string
  policy: 'short'
  /** How often a job that failed is tried again. */
  retryLimit: number
  /** Seconds before it is tried again for the first time. */
  retryDelay: number
  /** Whether each further wait is longer. */
  retryBackoff: boolean
}

/** How a job is sent, in pg-boss's own words. */
export interface JobOptions {
  /** One job of a key waits at a time. */
  singletonKey: string
  /** When it may begin. @default now */
  startAfter?: Date
}

/** What the jobs are made of. */
export interface LedgerJobsOptions {
  /** Whose bookings are carried on; migrated by the caller. */
  readonly ledger: Ledger
  /** Started by the caller, and stopped by the caller. */
  readonly boss: JobQueue
  /** Of the queue, and of that of its sweep with `-sweep` behind it. @default 'umeeting-ledger' */
  readonly queue?: string | undefined
}

/** How a worker of the queue goes about it. */
export interface LedgerWorkerOptions {
  /** How many bookings are carried on at a time. @default 4 */
  readonly concurrency?: number | undefined
  /** How often pg-boss looks for jobs, in seconds: at least 0.5. @default 2 */
  readonly pollingIntervalSeconds?: number | undefined
}

/** The ledger's work as jobs of pg-boss. */
export interface LedgerJobs {
  /** Makes the queues, and has pg-boss sweep every minute. To be called once before the others; harmless again. */
  readonly start: () => Promise<void>
  /**
   * Has a booking carried on as soon as a worker is free: to be called after `book`, `update`, `cancel` and `adopt`.
   * A booking has one such job waiting at most. Where the process dies before this call, the next sweep does it.
   */
  readonly wake: (id: string) => Promise<void>
  /** Carries on bookings in this process, until `boss.stop()` or `boss.offWork(queue)`. */
  readonly work: (options?: LedgerWorkerOptions) => Promise<void>
}

/** What a job is about. */
export interface BookingJob {
  /** The booking's idempotency key. */
  readonly id: string
}

/** A booking whose lease another worker has is looked at again after that. */
const BUSY_DELAY_MS = 5000
/** Jobs that a worker takes at a time: few enough to be done within pg-boss's fifteen minutes. */
const BATCH = 10
/** What one sweep carries on at most: those that have no job are few. */
const SWEPT = 100

/**
 * Runs a ledger under pg-boss: a job a booking, which carries it on, and puts the next one off until something is due.
 * A job may run at any time, any number of times, beside workers of the ledger's own. One that fails is tried again
 * with growing delays; once a minute a sweep carries on whatever is due and has no job.
 *
 * @example
 * const boss = new PgBoss(process.env.DATABASE_URL)
 * await boss.start()
 * const jobs = createLedgerJobs({ ledger, boss })
 * await jobs.start()
 * await jobs.work()
 * await ledger.book(request, { idempotencyKey: 'order-7' })
 * await jobs.wake('order-7')
 */
export function createLedgerJobs({ ledger, boss, queue = 'umeeting-ledger' }: LedgerJobsOptions): LedgerJobs {
  const sweepQueue = `${queue}-sweep`

  /** Its own key for each time, so that a job of a far date doesn't keep one of now from being sent. */
  async function carryOn({ id }: BookingJob): Promise<void> {
    const booking = await ledger.advance(id)
    if (booking?.dueAt === undefined) return
    const at = Math.max(booking.dueAt, Date.now() + (booking.dueAt <= Date.now() ? BUSY_DELAY_MS : 0))
    await boss.send(queue, { id }, { singletonKey: `${id}@${booking.dueAt}`, startAfter: new Date(at) })
  }

  /** One that fails keeps no other one from being carried on; it is then tried again with its batch, harmlessly. */
  async function carryOnAll(jobs: readonly { readonly data: BookingJob }[]): Promise<void> {
    const failures: unknown[] = []
    for (const { data } of jobs) {
      try {
        // One after the other: as many at a time as there are workers.
        await carryOn(data)
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }

  return {
    async start() {
      const retries = { retryLimit: 10, retryDelay: 1, retryBackoff: true }
      for (const name of [queue, sweepQueue]) {
        // Queues are made one after the other: each locks pg-boss's tables.
        await boss.createQueue(name, { name, policy: 'short', ...retries })
      }
      await boss.schedule(sweepQueue, '* * * * *')
    },
    async wake(id) {
      await boss.send(queue, { id }, { singletonKey: id })
    },
    async work({ concurrency = 4, pollingIntervalSeconds = 2 } = {}) {
      for (let worker = 0; worker < concurrency; worker++) {
        const workerId = await boss.work(
          queue,
          { pollingIntervalSeconds, batchSize: BATCH },
          async (jobs) => {
            // There may be more: they are looked for at once.
            if (jobs.length === BATCH) boss.notifyWorker(workerId)
            await carryOnAll(jobs)
          },
        )
      }
      await boss.work(sweepQueue, { pollingIntervalSeconds }, async () => {
        await ledger.runDue({ limit: SWEPT })
      })
    },
  }
}
