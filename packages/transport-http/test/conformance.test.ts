import { zoomDialect } from '@umeeting/core'
import { createSimulatedService, markdownOf, runConformance, runs } from '@umeeting/testing'
import { listenOnLoopback } from '@umeeting/testing/simulator-http'
import { describeConformance } from '@umeeting/testing/conformance'
import { afterAll, describe, expect, it } from 'vitest'
import { createHttpTransport } from '../src/index.ts'

const { numRuns: bookings } = runs(15, 500)
const reportFolder = 'reports/conformance'

const inMemory = createSimulatedService()
describeConformance({
  target: {
    name: 'simulated service',
    transport: inMemory.transport,
    unauthorized: inMemory.transportWith({ apiKey: 'wrong', apiSecret: 'wrong' }),
    hostId: 'host-7',
    bookings,
  },
  reportFolder,
})

const overFetch = createSimulatedService()
describeConformance({
  target: {
    name: 'simulated service as fetch',
    transport: createHttpTransport({ ...overFetch.credentials, fetch: overFetch.fetch }),
    unauthorized: createHttpTransport({ apiKey: 'wrong', apiSecret: 'wrong', fetch: overFetch.fetch }),
    hostId: 'host-7',
    bookings,
  },
  reportFolder,
})

const overHttp = createSimulatedService()
const { url, close } = await listenOnLoopback(overHttp)
afterAll(close)
describeConformance({
  target: {
    name: 'simulated service over HTTP',
    transport: createHttpTransport({ ...overHttp.credentials, baseUrl: url }),
    unauthorized: createHttpTransport({ apiKey: 'wrong', apiSecret: 'wrong', baseUrl: url }),
    hostId: 'host-7',
    bookings,
  },
  reportFolder,
})

const { UMEETING_BASE_URL, UMEETING_API_KEY, UMEETING_API_SECRET, UMEETING_HOST_ID } = process.env
const hasAccount = UMEETING_API_KEY !== undefined && UMEETING_API_SECRET !== undefined
describeConformance({
  target: {
    name: 'the real service',
    transport: createHttpTransport({
      apiKey: UMEETING_API_KEY ?? 'none',
      apiSecret: UMEETING_API_SECRET ?? 'none',
      ...(UMEETING_BASE_URL !== undefined && { baseUrl: UMEETING_BASE_URL }),
    }),
    hostId: UMEETING_HOST_ID,
    bookings: 1,
  },
  skip: hasAccount
    ? [{ reason: 'it would start a meeting', tests: ['instant*'] }]
    : [{ reason: 'UMEETING_API_KEY and UMEETING_API_SECRET are not set', tests: ['*'] }],
  reportFolder,
})

describe('a service that reads rules otherwise', () => {
  const { transport } = createSimulatedService({ dialect: zoomDialect })

  it('fails in the clauses of weekdays and of the limit, and in no other, and is told why', async () => {
    const report = await runConformance({ target: { name: 'Zoom', transport, bookings: 10, seed: 7 } })
    const failed = report.findings.filter(({ outcome }) => outcome === 'failed')
    expect(failed.map(({ id }) => id)).toEqual([
      'weekly',
      'monthly-week',
      'monthly-week.fifth',
      'start.unmatched.weekly',
      'start.unmatched.monthly-week',
      'end.count.many',
      'weekly.full-width-comma',
    ])
    const reasons = Object.fromEntries(failed.map(({ id, reason }) => [id, reason]))
    expect(reasons['weekly']).toContain('If weekday 1 is Sunday')
    expect(reasons['end.count.many']).toContain('50')
    expect(markdownOf(report)).toContain('| `weekly` |')
  })

  it('passes once the client reads them so too', async () => {
    const target = { name: 'Zoom', transport, bookings: 3, dialect: zoomDialect }
    const { findings } = await runConformance({ target })
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  })
})

describe('what the suite leaves behind', () => {
  it('every meeting that it books is deleted or ended', async () => {
    const service = createSimulatedService()
    await runConformance({ target: { name: 'tidy', transport: service.transport, bookings: 2 } })
    const meetings = service.meetings()
    expect(meetings.length).toBeGreaterThan(30)
    expect(meetings.filter(({ deleted }) => !deleted)).toEqual([])
  })
})

describe('skips', () => {
  const { transport } = createSimulatedService()
  const target = { name: 'skips', transport, bookings: 1 }

  it('are reported with their reason', async () => {
    const reason = 'one room only'
    const { findings } = await runConformance({ target, skip: [{ reason, tests: ['end.*', 'rooms'] }] })
    const skipped = findings.filter((finding) => finding.reason === reason)
    expect(skipped.map(({ id }) => id)).toContain('end.count.many')
    expect(new Set(skipped.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']))
  })

  it('that name no clause are refused', async () => {
    const skip = [{ reason: 'renamed', tests: ['end.never'] }]
    await expect(runConformance({ target, skip })).rejects.toThrow('there is no such clause')
  })
})
