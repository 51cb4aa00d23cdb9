import {
  type Dialect,
  dialectChoices,
  documentedDialect,
  namedPoints,
  otherChoice,
  zoomDialect,
} from '@umeeting/core'
import { faultQueue, type FaultKind, seededFaults, type SimulatedServiceOptions } from '@umeeting/testing'
import { expect, it } from 'vitest'
import { kept, type Live, startLive } from './live.ts'
import { run } from './run.ts'

async function calibrate(options: SimulatedServiceOptions, ...args: readonly string[]): Promise<Live> {
  return startLive(['calibrate', '--live', ...args], options)
}

/** The other choice of every point. */
const turned: Dialect = namedPoints.reduce<Dialect>(
  (dialect, point) => Object.assign({}, dialect, { [point]: otherChoice(point, dialect) }),
  { ...documentedDialect, maxOccurrences: 7 },
)

it.each([
  ['as documented', documentedDialect],
  ['as Zoom does', zoomDialect],
  ['the other way at every point', turned],
])('a service that reads rules %s is found out, and nothing is left there', async (_, dialect) => {
  const { service, ended } = await calibrate({ dialect })
  const { stdout, stderr, status } = await ended
  expect(JSON.parse(stdout)).toEqual(dialect)
  expect(stderr).toMatch(/^Booking 3 series at http:\/\/127\.0\.0\.1:\d+\//)
  expect(stderr).toContain(
    `to settle ${Object.keys(dialectChoices).length} points, each with the topic "umeeting calibrate `,
  )
  expect(status).toBe(0)
  expect(service.meetings()).toHaveLength(3)
  expect(kept(service)).toEqual([])
})

it('an account with one room is enough', async () => {
  const { ended } = await calibrate({ capacity: { 100: 1 } }, '--meeting-capacity', '100')
  expect((await ended).status).toBe(0)
})

it('no long series is booked where none is wanted', async () => {
  const { service, ended } = await calibrate({ dialect: zoomDialect }, '--longest', '0')
  expect(JSON.parse((await ended).stdout)).toEqual({ ...zoomDialect, maxOccurrences: 'none' })
  expect(service.meetings()).toHaveLength(2)
})

it.each<FaultKind>([
  'reset-before-processing',
  'reset-after-processing',
  'reset-amid-answer',
  'truncated-json',
  'http-502-page',
  'http-429',
])('a booking that meets %s is found, deleted and made again', async (fault) => {
  const faults = faultQueue([fault, undefined, fault], 'schedule')
  const { service, ended } = await calibrate({
    dialect: zoomDialect,
    faults: faults.source,
    faultScale: { retryAfterSeconds: 0 },
  })
  const { stdout, status } = await ended
  expect(JSON.parse(stdout)).toEqual(zoomDialect)
  expect(status).toBe(0)
  expect(kept(service)).toEqual([])
})

it('faults everywhere leave nothing behind', async () => {
  const kinds = ['reset-after-processing', 'reset-before-processing', 'http-429', 'truncated-json'] as const
  const faults = seededFaults({ seed: 3, rate: 0.25, kinds })
  const { service, ended } = await calibrate({ faults, faultScale: { retryAfterSeconds: 0 } })
  const { stdout } = await ended
  expect(JSON.parse(stdout)).toEqual(documentedDialect)
  expect(kept(service)).toEqual([])
})

it('what the service refuses ends it with its reason', async () => {
  const { service, ended } = await calibrate({}, '--meeting-capacity', '7')
  const { stderr, status } = await ended
  expect(stderr).toContain('The service refused schedule with status')
  expect(status).toBe(3)
  expect(kept(service)).toEqual([])
})

it('a meeting that can not be deleted is named', async () => {
  const { service, ended } = await calibrate({
    faults: ({ operation }) => (operation === 'delete' ? 'failing-envelope' : undefined),
  })
  const { stdout, stderr, status } = await ended
  for (const id of kept(service)) expect(stderr).toContain(`Meeting ${id} `)
  expect(kept(service)).toHaveLength(3)
  expect(JSON.parse(stdout)).toEqual(documentedDialect)
  expect(status).toBe(1)
})

it.each([
  { signal: 'SIGHUP', code: 129 },
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
] as const)('$signal in the midst of a booking deletes what it made', async ({ signal, code }) => {
  const { service, child, ended } = await calibrate({
    faults: ({ operation, number }) => (operation === 'schedule' && number > 1 ? 'stall' : undefined),
  })
  // The second booking is made, and its answer does not come.
  await expect.poll(() => service.meetings().length, { timeout: 100_000 }).toBe(2)
  child.kill(signal)
  const { stdout, stderr, status } = await ended
  expect(stderr).toContain('Interrupted')
  expect([stdout, status]).toEqual(['', code])
  expect(kept(service)).toEqual([])
})

it.each([
  [['calibrate'], 'Either files of samples or --live is needed'],
  [['calibrate', '--live', 'samples.ndjson'], 'not both'],
  [['calibrate', '--live'], 'UMEETING_API_KEY and UMEETING_API_SECRET must be set'],
  [['calibrate', '--live', '--longest', '5000'], '--longest must be an integer from 0 to 1000'],
])('%j is wrong usage', (args, said) => {
  const { stderr, status } = run(args)
  expect(stderr).toContain(said)
  expect(status).toBe(2)
})

it('is told in Chinese too', () => {
  expect(run(['--lang', 'zh-CN', 'calibrate', '--live']).stderr).toContain('请在环境变量中设置')
})

it('where and under which topic is named before anything is booked', async () => {
  const { service, child, ended } = await calibrate({
    faults: ({ operation }) => (operation === 'schedule' ? 'stall' : undefined),
  })
  let told = ''
  child.stderr?.on('data', (text: string) => (told += text))
  await expect.poll(() => told, { timeout: 100_000 }).toContain('umeeting calibrate ')
  const [, topic] = /topic "([^"]+)"/.exec(told) ?? []
  child.kill('SIGINT')
  await ended
  for (const meeting of service.meetings()) expect(meeting.topic).toBe(topic)
})

it('a second interrupt ends it at once and names what may stand', async () => {
  const { service, child, ended } = await calibrate({
    faults: ({ operation }) => (operation === 'delete' ? 'stall' : undefined),
  })
  await expect.poll(() => service.meetings().length, { timeout: 100_000 }).toBe(1)
  let told = ''
  child.stderr?.on('data', (text: string) => (told += text))
  child.kill('SIGINT')
  await expect.poll(() => told, { timeout: 100_000 }).toContain('Interrupted')
  child.kill('SIGINT')
  const { stderr, status } = await ended
  expect(stderr).toMatch(/Ended before all was deleted\. Please look for the topic "umeeting calibrate /)
  expect(stderr).toContain(service.meetings()[0]?.id)
  expect(status).toBe(130)
})
