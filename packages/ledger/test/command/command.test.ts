import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { book, folder, linesOf, openStory, request, work } from './context.ts'

it('a meeting that no booking has is discarded, and one of two adopted, by an explicit call', async () => {
  const { service, ledger } = await openStory(['--database', join(folder, 'first.db')])
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
})

it('a password is sealed by UMEETING_SEALING_KEY, and refused without it', async () => {
  const { ledger } = await openStory(['--database', join(folder, 'password.db')])
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
})

it.each([
  { lang: 'en', said: "Cannot use the ledger's database (ECONNREFUSED): the connection was refused" },
  { lang: 'zh-CN', said: '无法使用账本数据库（ECONNREFUSED）：连接被拒绝' },
])('a Postgres that is away is told in $lang, without the password of its URL', async ({ lang, said }) => {
  const { ledger } = await openStory(['--database-url', 'postgresql://booking:hunter2@127.0.0.1:1/none'])
  const { stdout, stderr, status } = await ledger(['list', '--lang', lang])
  expect([stdout, status]).toEqual(['', 3])
  expect(stderr).toContain(said)
  expect(stderr).not.toContain('hunter2')
})

it.each([
  { lang: 'en', said: 'the file is no database' },
  { lang: 'zh-CN', said: '文件不是数据库' },
])('a file that is no database is told in $lang', async ({ lang, said }) => {
  const file = join(folder, 'text.db')
  writeFileSync(file, 'not a database, but a text that is long enough to be one')
  const { ledger } = await openStory(['--database', file])
  const { stderr, status } = await ledger(['list', '--lang', lang])
  expect([stderr.includes(said), status]).toEqual([true, 3])
})

it('the database of the environment yields to a file that is named, and two flags exclude each other', async () => {
  const { ledger } = await openStory([])
  const env = { UMEETING_DATABASE_URL: 'postgresql://booking@127.0.0.1:1/none' }
  expect((await ledger(['list'], env)).stderr).toContain('ECONNREFUSED')
  const file = ['--database', join(folder, 'named.db')]
  expect(await ledger([...book, 'a', ...file], env)).toMatchObject({ stderr: '', status: 0 })
  expect(await ledger(['list', ...file, '--database-url', 'postgresql://x@y/z'])).toMatchObject({
    stderr: "--database can't be given together with --database-url\n",
    status: 2,
  })
})

it.each(['SIGTERM', 'SIGINT'] as const)(
  'a worker that meets %s ends once all is recorded',
  async (signal) => {
    const { ledger, begin } = await openStory(['--database', join(folder, `${signal}.db`)])
    await ledger([...book, 'a'])
    const { child, ended } = begin(['work'])
    child.stdout?.on('data', (text: string) => {
      if (text.includes('is booked')) child.kill(signal)
    })
    const { stdout, stderr, status } = await ended
    expect(stdout).toMatch(/meeting 2: booked \d+, 2 dates, as predicted\n.* a {2}is booked\n$/)
    expect([stderr, status]).toEqual(['', 0])
    expect((await ledger(['list'])).stdout).toBe('a  booked  5 dates\n')
  },
)
