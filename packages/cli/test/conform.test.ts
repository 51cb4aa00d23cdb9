import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SimulatedServiceOptions } from '@umeeting/testing'
import { describe, expect, it } from 'vitest'
import { kept, type Live, startLive } from './live.ts'
import { run } from './run.ts'

async function conform(options: SimulatedServiceOptions, ...args: readonly string[]): Promise<Live> {
  return startLive(['conform', ...args], options)
}

it('the simulated service passes every clause', () => {
  const { stdout, status } = run(['conform', '--simulated'])
  expect(stdout).toContain('✓ weekly ')
  expect(stdout).toContain('✓ instant.running ')
  expect(stdout).toContain('\n\n67 passed, 0 failed, 0 skipped; 75 bookings.\n')
  expect(status).toBe(0)
})

it('a service over HTTP that conforms passes, starts no meeting unasked, and is left as it was', async () => {
  const { service, ended } = await conform({})
  const { stdout, stderr, status } = await ended
  expect(stdout).toContain('\n\n56 passed, 0 failed, 11 skipped; 63 bookings.\n')
  expect(stdout).toContain('    it starts a meeting: --instant tries it\n')
  expect(stdout).toContain('    it needs a personal account: --host-id names one\n')
  expect(stderr).toMatch(/^Trying http:\/\/127\.0\.0\.1:\d+\/umeeting\/ by 63 bookings/)
  expect(service.meetings().filter(({ type }) => type === 'instant')).toEqual([])
  expect(kept(service)).toEqual([])
  expect(status).toBe(0)
})

it.each([
  { from: 'the flag', args: ['--host-id', 'host-7'], environment: { UMEETING_HOST_ID: 'another' } },
  { from: 'the environment', args: [], environment: { UMEETING_HOST_ID: 'host-7' } },
])('the host of a personal account is that of $from', async ({ args, environment: host }) => {
  const { service, ended } = await startLive(['conform', '--only', 'personal.*', ...args], {}, host)
  const { stdout, status } = await ended
  expect(stdout).toContain('\n\n7 passed, 0 failed, 60 skipped; 8 bookings.\n')
  expect([...new Set(service.meetings().map(({ hostId }) => hostId))]).toEqual(['host-7'])
  expect(kept(service)).toEqual([])
  expect(status).toBe(0)
})

describe('a service that counts weekdays from Sunday', () => {
  const otherwise = { dialect: { weekdayNumbering: 'sunday-is-1' } } as const

  it('fails in those clauses, is told why, and is left as it was', async () => {
    const { service, ended } = await conform(otherwise, '--only', 'daily,weekly', '--seed', '7')
    const { stdout, status } = await ended
    expect(stdout).toContain('✓ daily ')
    expect(stdout).toContain('✗ weekly                       weekly_days repeats on each of its weekdays\n')
    expect(stdout).toContain('weekday 1 is Sunday')
    expect(stdout).not.toContain('monthly-day')
    expect(stdout).toContain('1 passed, 1 failed, 65 skipped; 2 bookings.')
    expect(kept(service)).toEqual([])
    expect(status).toBe(1)
  })

  it('is told so in Chinese', async () => {
    const { ended } = await conform(otherwise, '--only', 'weekly', '--lang', 'zh-CN')
    const { stdout, stderr } = await ended
    expect(stdout).toMatch(
      /^✗ weekly +在 weekly_days 列出的每个星期几重复\n {4}服务创建的场次与引擎的预测一致\n/m,
    )
    expect(stdout).toContain('0 条通过，1 条不通过，66 条跳过，共 1 次预约。')
    expect(stderr).toContain('将以 1 次预约检验')
  })

  it('passes once it is taken to read so', async () => {
    const { ended } = await conform(otherwise, '--only', 'weekly', '--weekday-numbering', 'sunday-is-1')
    expect(await ended).toMatchObject({ status: 0 })
  })
})

it('--json prints the report as one object', async () => {
  const { ended } = await conform({}, '--only', 'daily', '--json')
  const { stdout, status } = await ended
  const report = JSON.parse(stdout) as { findings: readonly { id: string; outcome: string }[] }
  expect(report.findings.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id)).toEqual(['daily'])
  expect(status).toBe(0)
})

it('--report writes JSON and Markdown in the language that is spoken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'umeeting-conform-'))
  run(['conform', '--simulated', '--only', 'daily', '--report', folder, '--lang', 'zh-CN'])
  expect(readdirSync(folder).toSorted()).toEqual(['simulated-service.json', 'simulated-service.md'])
  const markdown = readFileSync(join(folder, 'simulated-service.md'), 'utf8')
  expect(markdown).toContain('1 条通过，0 条不通过，66 条跳过')
})

describe('--dry-run', () => {
  it('prints the bookings of each clause and their sum, and calls nothing', async () => {
    const { service, ended } = await conform({}, '--dry-run')
    const { stdout, status } = await ended
    expect(stdout).toMatch(/^ {3}1 {2}once +without recurrence_type/m)
    expect(stdout).toMatch(/^ {3}5 {2}user-key|^ {3}3 {2}user-key\.most/m)
    expect(stdout).toMatch(/^ {3}– {2}instant +.*\(it starts a meeting: --instant tries it\)$/m)
    expect(stdout).toContain('63 bookings at a service that conforms')
    expect(service.meetings()).toEqual([])
    expect(status).toBe(0)
  })

  it('prints them as one JSON object', () => {
    const { stdout } = run(['conform', '--simulated', '--dry-run', '--json', '--bookings', '3'])
    expect(JSON.parse(stdout)).toMatchObject({ bookings: 151 })
  })

  it('says it in Chinese', () => {
    const { stdout } = run(['conform', '--simulated', '--dry-run', '--lang', 'zh-CN'])
    expect(stdout).toContain('服务与文档一致时共 75 次预约')
    expect(stdout).toMatch(/once +不填 recurrence_type 时/)
  })
})

it('an interrupt deletes what was booked', async () => {
  const { service, child, ended } = await conform({}, '--bookings', '50')
  await expect.poll(() => service.meetings().length, { timeout: 100_000 }).toBeGreaterThan(2)
  child.kill('SIGINT')
  const { stderr, status } = await ended
  expect(stderr).toContain('Interrupted')
  expect(kept(service)).toEqual([])
  expect(status).toBe(130)
})

it.each([
  { args: [], said: 'UMEETING_API_KEY and UMEETING_API_SECRET must be set' },
  { args: ['--simulated', '--bookings', '0'], said: '--bookings must be an integer of at least 1, got 0' },
  { args: ['--simulated', '--only', 'never'], said: '--only: there is no clause never' },
  { args: ['--simulated', '--skip', 'never.*'], said: '--skip: there is no clause never.*' },
])('conform $args is wrong usage', ({ args, said }) => {
  const { stderr, status } = run(['conform', ...args])
  expect(stderr).toContain(said)
  expect(status).toBe(2)
})

it('a report that can not be written is said', () => {
  const { stderr, status } = run([
    'conform',
    '--simulated',
    '--only',
    'rooms',
    '--report',
    '/dev/null/reports',
  ])
  expect(stderr).toContain('Cannot write the output: ')
  expect(status).toBe(2)
})

it('one booking is said as one', () => {
  const { stdout, stderr } = run(['conform', '--simulated', '--only', 'once', '--bookings', '1'])
  expect(`${stderr}\n${stdout}`).toMatch(/ by 1 booking;[^]*; 1 booking\./)
})
