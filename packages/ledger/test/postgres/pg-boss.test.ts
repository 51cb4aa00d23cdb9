import PgBoss from 'pg-boss'
import { describe, expect, it, vi } from 'vitest'
import { type Ledger, LedgerStoreError } from '../../src/index.ts'
import { createLedgerJobs } from '../../src/pg-boss.ts'
import { tuesdays } from '../requests.ts'
import { ends, future, newDatabase, openLedger, postgres, serviceWith, WAIT } from './context.ts'
async function startJobs(service = serviceWith(), change: (ledger: Ledger) => Ledger = (each) => each) {
  const url = await newDatabase()
  const { ledger } = openLedger(url, service)
  await ledger.migrate()
  const boss = new PgBoss({ connectionString: url, max: 4 })
  boss.on('error', () => undefined)
  await boss.start()
  ends.push(async () => boss.stop({ graceful: false, timeout: 1000 }))
  const jobs = createLedgerJobs({ ledger: change(ledger), boss })
  await jobs.start()
  return { ledger, boss, jobs, service }
}
const poll = { pollingIntervalSeconds: 0.5 }

describe.skipIf(!postgres)('under pg-boss', () => {
  it('a booking that is woken is booked, and carried on when it is due again', async () => {
    const { ledger, jobs, service } = await startJobs(serviceWith(['reset-before-processing']))
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    await jobs.wake('a')
    await jobs.work(poll)
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'booked' }), WAIT)
    expect(service.meetings().filter(({ deleted }) => !deleted)).toHaveLength(1)
  })

  it('a booking has one waiting job, however often it is woken, and started twice is started', async () => {
    const { ledger, boss, jobs } = await startJobs()
    await jobs.start()
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    for (let times = 0; times < 3; times++) {
      await jobs.wake('a')
    }
    expect(await boss.getQueueSize('umeeting-ledger')).toBe(1)
    expect(await boss.getSchedules()).toMatchObject([{ name: 'umeeting-ledger-sweep', cron: '* * * * *' }])
  })

  it('a job of a far date doesn’t keep one of now from being done', async () => {
    const { ledger, boss, jobs, service } = await startJobs()
    await ledger.book(tuesdays(1, { ...future, end: { kind: 'open' } }), { idempotencyKey: 'a' })
    await jobs.wake('a')
    await jobs.work(poll)
    await vi.waitFor(async () => expect(await boss.getQueueSize('umeeting-ledger')).toBe(1), WAIT)
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'booked' }), WAIT)
    expect((await ledger.get('a'))?.dueAt).toBeGreaterThan(Date.now() + 86_400_000)
    await ledger.cancel('a', 'all')
    await jobs.wake('a')
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'cancelled' }), WAIT)
    expect(service.meetings().filter(({ deleted }) => !deleted)).toEqual([])
  })

  it('a job that fails is tried again', async () => {
    let failures = 1
    const { ledger, jobs } = await startJobs(serviceWith(), (inner) => ({
      ...inner,
      async advance(id) {
        if (failures-- > 0) throw new LedgerStoreError('ECONNRESET', 'the connection is lost')
        return inner.advance(id)
      },
    }))
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    await jobs.wake('a')
    await jobs.work(poll)
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'booked' }), WAIT)
    expect(failures).toBeLessThan(0)
  })

  it('what was recorded and never woken is carried on by the sweep', async () => {
    const { ledger, boss, jobs } = await startJobs()
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    await jobs.work(poll)
    // As its schedule does every minute.
    await boss.send('umeeting-ledger-sweep', {})
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'booked' }), WAIT)
  })
})
