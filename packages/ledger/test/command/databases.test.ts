import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startPostgres } from '../kill/postgres-server.ts'
import { book, folder, linesOf, openStory, work } from './context.ts'

const postgres = await startPostgres()
afterAll(async () => postgres?.stop())

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

describe.each(stores)('on $store', ({ open }) => {
  it('a class is booked in parts, loses a date and its end, and is told as JSON all the way', async () => {
    const { service, ledger } = await openStory(await open(), ['reset-after-processing'])
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
  })

  it('what is refused is refused in the language of the reader, and changes nothing', async () => {
    const { ledger } = await openStory(await open())
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
      '标识 a 已用于内容不同的预约：新的预约请换一个标识，更改原预约请用修改\n',
      3,
    ])
    const none = ['cancel', 'b', '--all']
    expect(await refusal(none, 'en')).toEqual(['', 'The ledger has no booking b\n', 3])
    expect(await refusal(none, 'zh-CN')).toEqual(['', '账本中没有预约 b\n', 3])
    await ledger(['cancel', 'a', '--all'])
    const again = ['cancel', 'a', '--occurrence', '1']
    expect(await refusal(again, 'en')).toEqual(['', 'The booking is cancelled, or is going to be\n', 3])
    expect(await refusal(again, 'zh-CN')).toEqual(['', '该预约已取消，或正在取消\n', 3])
    expect((await ledger(['list'])).stdout).toBe('a  pending  0 dates\n')
  })
})
