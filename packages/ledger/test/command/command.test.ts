import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSimulatedService, type FaultKind, faultQueue } from '@umeeting/testing'
import { listenOnLoopback } from '@umeeting/testing/simulator-http'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { start } from '../../../cli/test/live.ts'
import { startPostgres } from '../kill/postgres-server.ts'

// Each line of a story is a process; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'umeeting-command-'))
const postgres = await startPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await postgres?.stop()
})

const request = JSON.stringify({
  topic: 'Class',
  meeting_capacity: 25,
  duration: 45,
  start_time: '2030-01-08 19:00:00',
  recurrence_type: 2,
  weekly_days: '2',
  end_times: 5,
})
const requestFile = join(folder, 'request.json')
writeFileSync(requestFile, request)
const book = ['book', '--request', requestFile, '--key']
const work = ['work', '--until-done', '--timeout', '1', '--settle', '0']

/** Runs `umeeting ledger` on one database and one service. */
async function openStory(database: readonly string[], faults: readonly FaultKind[] = []) {
  const service = createSimulatedService({
    dialect: { maxOccurrences: 3 },
    faults: faultQueue(faults, 'schedule').source,
  })
  const { url, close } = await listenOnLoopback(service)
  const { apiKey, apiSecret } = service.credentials
  const settings = { UMEETING_BASE_URL: url, UMEETING_API_KEY: apiKey, UMEETING_API_SECRET: apiSecret }
  const ledger = async ([action = '', ...words]: readonly string[], env: Record<string, string> = {}) =>
    start(['ledger', action, ...database, ...words], { ...settings, ...env }).ended
  return { service, close, ledger }
}

let databases = 0
const stores = [
  { store: 'SQLite', open: async () => ['--database', join(folder, `${++databases}.db`)] },
  {
    store: 'Postgres',
    open: async () => [
      '--database-url',
      (await postgres?.createDatabase(`command_${++databases}`)) ?? 'postgresql://none',
    ],
  },
].filter(({ store }) => postgres !== undefined || store === 'SQLite')

interface Shown {
  readonly state: string
  readonly parts: readonly { readonly first: number; readonly last: number; readonly meetingId: string }[]
  readonly occurrences: readonly {
    readonly number: number
    readonly state: string
    readonly uuid?: string
  }[]
}

function linesOf(text: string): readonly Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe.each(stores)('on $store', ({ open }) => {
  it('a class is booked in parts, loses a date and its end, and is told as JSON all the way', async () => {
    const { service, close, ledger } = await openStory(await open(), ['reset-after-processing'])
    const booked = await ledger([...book, 'class-7', '--json'])
    expect(booked).toMatchObject({ stderr: '', status: 0 })
    expect(JSON.parse(booked.stdout)).toMatchObject({ id: 'class-7', state: 'pending' })
    const worked = await ledger([...work, '--json'])
    expect(worked).toMatchObject({ stderr: '', status: 0 })
    expect(linesOf(worked.stdout).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['sending', 'unknown', 'looked', 'booked', 'deleted', 'resting']),
    )
    const cancelled = await ledger(['cancel', 'class-7', '--occurrence', '4', '--json'])
    expect(JSON.parse(cancelled.stdout)).toMatchObject({ commands: [{ kind: 'cancel-one', state: 'open' }] })
    expect((await ledger(['show', 'class-7'])).stdout).toContain('cancel a date: not done yet')
    expect((await ledger(work)).stdout).toMatch(/^\d\d:\d\d:\d\d {2}class-7 {2}meeting 2: deleted date 4$/m)
    const shown = JSON.parse((await ledger(['show', 'class-7', '--json'])).stdout) as Shown
    expect(shown.state).toBe('booked')
    expect(shown.parts.map(({ first, last }) => [first, last])).toEqual([
      [1, 3],
      [4, 5],
    ])
    expect(shown.occurrences.map(({ number, state }) => [number, state])).toEqual([
      [1, 'booked'],
      [2, 'booked'],
      [3, 'booked'],
      [4, 'cancelled'],
      [5, 'booked'],
    ])
    expect(shown.occurrences.every(({ uuid }) => uuid !== undefined)).toBe(true)
    expect(linesOf((await ledger(['list', '--state', 'booked', '--json'])).stdout)).toMatchObject([
      { id: 'class-7', state: 'booked' },
    ])
    expect(await ledger(['audit'])).toMatchObject({
      stdout: 'The ledger and the service agree.\n',
      stderr: '',
      status: 0,
    })
    await ledger(['cancel', 'class-7', '--all'])
    await ledger(work)
    expect(service.meetings().filter(({ deleted }) => !deleted)).toEqual([])
    expect((await ledger(['list'])).stdout).toBe('class-7  cancelled  0 dates, 5 cancelled\n')
    await close()
  })

  it('what is refused is refused in the language of the reader, and changes nothing', async () => {
    const { close, ledger } = await openStory(await open())
    const refusal = async (words: readonly string[], lang: string) => {
      const { stdout, stderr, status } = await ledger([...words, '--lang', lang])
      return [stdout, stderr, status]
    }
    await ledger([...book, 'a'])
    const other = [...book, 'a', '--end-times', '4']
    expect(await refusal(other, 'en')).toEqual([
      '',
      'The key a is that of another request: a new booking needs a key of its own, a change of this one is an update\n',
      3,
    ])
    expect(await refusal(other, 'zh-CN')).toEqual([
      '',
      '标识 a 已用于内容不同的预订：新的预订请换一个标识，更改原预订请用修改\n',
      3,
    ])
    const none = ['cancel', 'b', '--all']
    expect(await refusal(none, 'en')).toEqual(['', 'The ledger has no booking b\n', 3])
    expect(await refusal(none, 'zh-CN')).toEqual(['', '账本中没有预订 b\n', 3])
    await ledger(['cancel', 'a', '--all'])
    const again = ['cancel', 'a', '--occurrence', '1']
    expect(await refusal(again, 'en')).toEqual(['', 'The booking is cancelled, or is going to be\n', 3])
    expect(await refusal(again, 'zh-CN')).toEqual(['', '该预订已取消，或正在取消\n', 3])
    expect((await ledger(['list'])).stdout).toBe('a  pending  0 dates\n')
    await close()
  })
})

it('a meeting that no booking has is discarded, and one of two adopted, by an explicit call', async () => {
  const { service, close, ledger } = await openStory(['--database', join(folder, 'first.db')])
  const second = ['--database', join(folder, 'second.db')]
  await ledger([...book, 'a', '--end-times', '3'])
  await ledger(work)
  const [meeting] = service.meetings()
  const lost = await ledger(['audit', ...second])
  expect(lost).toMatchObject({ status: 2 })
  await ledger([...book, 'b', '--end-times', '2', ...second])
  const found = await ledger(['audit', ...second, '--json'])
  expect(found.status).toBe(1)
  expect(linesOf(found.stdout)).toMatchObject([
    { kind: 'unrecorded', meetingId: meeting?.id, awaited: false },
  ])
  expect(await ledger(['audit', ...second, '--adopt', meeting?.id ?? '', '--key', 'b'])).toMatchObject({
    stderr: 'The ledger does not look for a meeting of that booking and part\n',
    status: 3,
  })
  expect(await ledger(['audit', ...second, '--discard', meeting?.id ?? ''])).toMatchObject({
    stdout: 'The ledger and the service agree.\n',
    status: 0,
  })
  expect(service.meetings().filter(({ deleted }) => !deleted)).toEqual([])
  const vanished = await ledger(['audit', '--lang', 'zh-CN'])
  expect(vanished).toMatchObject({ stdout: `a 的会议 ${meeting?.id ?? ''} 在服务端已不存在\n`, status: 1 })
  await close()
})

it('a password is sealed by UMEETING_SEALING_KEY, and refused without it', async () => {
  const { close, ledger } = await openStory(['--database', join(folder, 'password.db')])
  const secret = join(folder, 'secret.json')
  writeFileSync(secret, JSON.stringify({ ...(JSON.parse(request) as object), password: '246810' }))
  const words = ['book', '--key', 'a', '--request', secret]
  const key = { UMEETING_SEALING_KEY: Buffer.alloc(32, 7).toString('base64') }
  const without = await ledger(words)
  expect(without.stderr).toMatch(/^A booking with a password needs UMEETING_SEALING_KEY/)
  expect(without.status).toBe(3)
  const short = await ledger([...words, '--lang', 'zh-CN'], { UMEETING_SEALING_KEY: 'short' })
  expect(short.stderr).toMatch(/^UMEETING_SEALING_KEY 应为 32 个字节/)
  expect(short.status).toBe(3)
  expect(await ledger(words, key)).toMatchObject({ stderr: '', status: 0 })
  const worked = await ledger(work, key)
  expect(worked).toMatchObject({ stderr: '', status: 0 })
  expect(worked.stdout).not.toContain('246810')
  expect((await ledger(['list'])).stdout).toBe('a  booked  5 dates\n')
  await close()
})

it.each([
  { lang: 'en', said: "Cannot use the ledger's database (ECONNREFUSED): the connection was refused" },
  { lang: 'zh-CN', said: '无法使用账本数据库（ECONNREFUSED）：连接被拒绝' },
])('a Postgres that is away is told in $lang, without the password of its URL', async ({ lang, said }) => {
  const { close, ledger } = await openStory([
    '--database-url',
    'postgresql://booking:hunter2@127.0.0.1:1/none',
  ])
  const { stdout, stderr, status } = await ledger(['list', '--lang', lang])
  expect([stdout, status]).toEqual(['', 3])
  expect(stderr).toContain(said)
  expect(stderr).not.toContain('hunter2')
  await close()
})

it.each([
  { lang: 'en', said: 'the file is no database' },
  { lang: 'zh-CN', said: '文件不是数据库' },
])('a file that is no database is told in $lang', async ({ lang, said }) => {
  const file = join(folder, 'text.db')
  writeFileSync(file, 'not a database, but a text that is long enough to be one')
  const { close, ledger } = await openStory(['--database', file])
  const { stderr, status } = await ledger(['list', '--lang', lang])
  expect([stderr.includes(said), status]).toEqual([true, 3])
  await close()
})

it('the database of the environment yields to a file that is named, and two flags exclude each other', async () => {
  const { close, ledger } = await openStory([])
  const env = { UMEETING_DATABASE_URL: 'postgresql://booking@127.0.0.1:1/none' }
  expect((await ledger(['list'], env)).stderr).toContain('ECONNREFUSED')
  const file = ['--database', join(folder, 'named.db')]
  expect(await ledger([...book, 'a', ...file], env)).toMatchObject({ stderr: '', status: 0 })
  expect(await ledger(['list', ...file, '--database-url', 'postgresql://x@y/z'])).toMatchObject({
    stderr: "--database can't be given together with --database-url\n",
    status: 2,
  })
  await close()
})
