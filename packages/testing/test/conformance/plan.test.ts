import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planConformance, runConformance } from '../../src/index.ts'
import { standing, targetOf } from './simulated.ts'
import { lying, on } from './wrong-service.ts'

describe.each([1, 3, 10])('with %i bookings a clause', (bookings) => {
  it('a service that conforms passes every clause, and each books what was planned', async () => {
    const service = standing()
    const target = targetOf(service, bookings)
    const plan = planConformance({ target })
    expect(service.meetings()).toEqual([])
    const { findings } = await runConformance({ target })
    expect(findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
    expect(findings.map(({ id, bookings: made }) => ({ id, bookings: made }))).toEqual(
      plan.clauses.map(({ id, bookings: planned }) => ({ id, bookings: planned })),
    )
    expect(service.meetings()).toHaveLength(plan.bookings)
    expect(service.meetings().filter(({ deleted }) => !deleted)).toEqual([])
  })
})

it('a clause that is skipped books nothing, and its reason is said', () => {
  const target = targetOf(standing(), 1)
  const all = planConformance({ target })
  const fewer = planConformance({ target, skip: [{ reason: 'it starts meetings', tests: ['instant*'] }] })
  const skipped = fewer.clauses.filter((clause) => clause.skipped !== undefined)
  expect(skipped).toEqual([
    expect.objectContaining({ id: 'instant.personal', bookings: 0, skipped: 'it starts meetings' }),
    expect.objectContaining({ id: 'instant', bookings: 0, skipped: 'it starts meetings' }),
    expect.objectContaining({ id: 'instant.running', bookings: 0, skipped: 'it starts meetings' }),
    expect.objectContaining({ id: 'instant.duration', bookings: 0, skipped: 'it starts meetings' }),
  ])
  expect(fewer.bookings).toBe(all.bookings - 4)
})

it('the README says what a certification costs', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const personal = targetOf(standing(), 1)
  const shared = { ...personal, hostId: undefined }
  const skip = [{ reason: 'it starts meetings', tests: ['instant*'] }]
  const [all, fewer, withPersonal, fewerWithPersonal] = [
    planConformance({ target: shared }).bookings,
    planConformance({ target: shared, skip }).bookings,
    planConformance({ target: personal }).bookings,
    planConformance({ target: personal, skip }).bookings,
  ]
  expect(readme).toContain(
    `makes ${all} bookings, ${fewer} without the clauses that start a meeting; with a personal account ${withPersonal} and ${fewerWithPersonal}`,
  )
})

it('a target without a host id skips the clauses of personal accounts, and says why', () => {
  const target = { ...targetOf(standing(), 1), hostId: undefined }
  const skipped = planConformance({ target }).clauses.filter((clause) => clause.skipped !== undefined)
  expect(skipped.map(({ id }) => id)).toEqual([
    'personal.schedule',
    'personal.schedule.required',
    'personal.get',
    'personal.update',
    'personal.update.required',
    'personal.end',
    'personal.delete',
    'instant.personal',
  ])
  expect(new Set(skipped.map((clause) => clause.skipped))).toEqual(
    new Set(['the target names no host id of a personal account']),
  )
})

it('a target without a transport with wrong credentials skips the clause of credentials, and says why', () => {
  const target = { ...targetOf(standing(), 1), unauthorized: undefined }
  const planned = planConformance({ target }).clauses.find(({ id }) => id === 'credentials')
  expect(planned?.skipped).toContain('no transport with wrong credentials')
})

it.each([0, -1, 1.5, NaN])('%d bookings are refused', async (bookings) => {
  const target = targetOf(standing(), bookings)
  expect(() => planConformance({ target })).toThrow(RangeError)
  const skip = [{ reason: 'all', tests: ['*'] }]
  await expect(runConformance({ target, skip })).rejects.toThrow(RangeError)
})

it('a booking whose answer is unreadable is found by its user key, and deleted', async () => {
  const service = standing()
  const unreadable = on('schedule', { answers: (data) => ({ ...data, meeting_id: '' }) })
  const target = { ...targetOf(service, 1), transport: lying(service, unreadable) }
  const { findings } = await runConformance({ target })
  expect(findings.find(({ id }) => id === 'daily')).toMatchObject({ outcome: 'failed', bookings: 1 })
  expect(service.meetings().length).toBeGreaterThan(30)
  expect(service.meetings().filter(({ deleted }) => !deleted)).toEqual([])
})

it('a meeting that can not be deleted is named in the report', async () => {
  const service = standing()
  const target = {
    ...targetOf(service, 1),
    transport: lying(
      service,
      on('delete', {
        answers: () => {
          throw new Error('no answer')
        },
      }),
    ),
  }
  const { findings } = await runConformance({ target })
  expect(findings.find(({ id }) => id === 'daily')?.leftOver).toEqual([service.meetings()[1]?.id])
})

/** A run at a service whose answers to personal bookings can't be read. */
async function unreadablePersonal() {
  const service = standing()
  const unreadable = on('personalSchedule', { answers: (data) => ({ ...data, meeting_id: '' }) })
  const target = { ...targetOf(service, 1), transport: lying(service, unreadable) }
  return runConformance({ target, skip: [{ reason: 'another', tests: ['end.*'] }] })
}

describe('a booking at a personal account whose answer is unreadable', () => {
  it('is named in the report, since it has no user key by which to look for it', async () => {
    const { findings } = await unreadablePersonal()
    expect(findings.find(({ id }) => id === 'personal.get')).toMatchObject({
      outcome: 'failed',
      bookings: 0,
      leftOver: [expect.stringMatching(/^\(personal account, start_time \d{4}-\d\d-\d\d 10:00:00\)$/)],
    })
  })

  it('is named as well where its wire fields were sent as they are', async () => {
    const { findings } = await unreadablePersonal()
    expect(findings.find(({ id }) => id === 'personal.schedule.required')?.leftOver).toHaveLength(1)
  })
})
