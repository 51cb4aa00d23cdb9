import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-files-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const json = '{"topic": "周会", "start_time": "2026-11-30 10:00:00", "recurrence_type": 1, "end_times": 2}'
/** 周会 in GBK. */
const GBK = Buffer.from([0xd6, 0xdc, 0xbb, 0xe1])

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a file in UTF-8 with a byte order mark is read as', () => {
  const marked = `\uFEFF${json}`

  it('a request', () => {
    expect(run(['preview', '--request', written('bom.json', marked)]).status).toBe(0)
    expect(run(['preview', '--request', '-'], { input: marked }).status).toBe(0)
  })

  it('a dialect', () => {
    const dialect = written('dialect.json', '\uFEFF{"weekdayNumbering": "sunday-is-1"}')
    expect(run(['preview', '--request', '-', '--dialect', dialect], { input: json }).status).toBe(0)
  })

  it('an answer, and samples', () => {
    const rows = [{ start_time: '2026-11-30 10:00:00' }, { start_time: '2026-12-01 10:00:00' }]
    const answer = written('answer.json', `\uFEFF${JSON.stringify(rows)}`)
    expect(run(['reconcile', '--request', '-', '--answer', answer], { input: json }).status).toBe(0)
    const sample = `\uFEFF${JSON.stringify({ request: JSON.parse(json) as object, answer: rows })}`
    expect(run(['calibrate', '-'], { input: sample }).stderr).not.toContain('JSON')
  })
})

describe('bytes that are no UTF-8 are told by name or place', () => {
  it.each([
    {
      says: 'UTF-16LE',
      bytes: Buffer.from(`\uFEFF${json}`, 'utf16le'),
      told: 'it is UTF-16LE: save it as UTF-8',
    },
    {
      says: 'UTF-16BE',
      bytes: Buffer.from(`\uFEFF${json}`, 'utf16le').swap16(),
      told: 'it is UTF-16BE: save it as UTF-8',
    },
    {
      says: 'UTF-16LE without a mark',
      bytes: Buffer.from(json, 'utf16le'),
      told: 'it is UTF-16LE: save it as UTF-8',
    },
    {
      says: 'GBK',
      bytes: Buffer.concat([Buffer.from('{\n  "topic": "'), GBK, Buffer.from('"}')]),
      told: 'it is not UTF-8 (line 2, column 13); it looks like GBK: save it as UTF-8',
    },
    {
      says: 'a broken character',
      bytes: Buffer.concat([Buffer.from('{"topic": "周'), Buffer.from([0xff]), Buffer.from('"}')]),
      told: 'it is not UTF-8 (line 1, column 13): save it as UTF-8',
    },
  ])('$says', ({ bytes, told }) => {
    const ran = run(['preview', '--request', '-'], { input: bytes })
    expect(ran).toEqual({ stdout: '', stderr: `Cannot read standard input: ${told}\n`, status: 2 })
  })
})

describe('JSON that readers would read differently or not at all is refused with its place', () => {
  it.each([
    {
      says: 'a key twice',
      input: '{\n "topic": 1,\n "topic": 2}',
      told: 'the key topic is given twice in one object (line 3)',
    },
    {
      says: 'a key twice, deep within',
      input: '{"a": [{"b": 1, "b": 1}]}',
      told: 'the key b is given twice in one object (line 1)',
    },
    { says: 'nothing', input: ' ', told: undefined },
    {
      says: 'a comment',
      input: '{"a": 1 // hunter2\n}',
      told: 'comments are not allowed (line 1, column 9)',
    },
    { says: 'a comma too many', input: '{"a": 1,}', told: '(line 1, column 9)' },
    { says: 'an end too early', input: '{"a": "hunter2', told: 'a text is not closed' },
    { says: 'a bare word', input: '{"a": hunter2}', told: 'line 1, column 7' },
  ])('$says', ({ input, told = 'there is nothing' }) => {
    const { stdout, stderr, status } = run(['preview', '--request', '-'], { input })
    expect([stdout, status]).toEqual(['', 2])
    expect(stderr).toContain(told)
    expect(stderr).not.toContain('hunter')
  })
})

describe('what the system says is said in both languages', () => {
  /** Nobody listens there: the system gives out ports from far above. */
  const port = '1021'
  it.each([
    {
      args: ['preview', '--request', '/nowhere/request.json'],
      english: 'Cannot read /nowhere/request.json: there is no such file (ENOENT)\n',
      chinese: '无法读取 /nowhere/request.json：没有这个文件（ENOENT）\n',
    },
    {
      args: ['preview', '--request', tmpdir()],
      english: `Cannot read ${tmpdir()}: it is a folder (EISDIR)\n`,
      chinese: `无法读取 ${tmpdir()}：这是文件夹（EISDIR）\n`,
    },
    {
      args: ['calibrate', '--live'],
      english: `Cannot complete schedule at http://127.0.0.1:${port}/umeeting/: the connection was refused (ECONNREFUSED)\n`,
      chinese: `无法完成 schedule（http://127.0.0.1:${port}/umeeting/）：连接被拒绝（ECONNREFUSED）\n`,
    },
  ])('$args', ({ args, english, chinese }) => {
    const env = {
      UMEETING_BASE_URL: `http://127.0.0.1:${port}/umeeting/`,
      UMEETING_API_KEY: 'key',
      UMEETING_API_SECRET: 'hunter2',
    }
    const inEnglish = run(args, { env })
    const inChinese = run([...args, '--lang', 'zh-CN'], { env })
    expect(inEnglish.stderr.endsWith(english)).toBe(true)
    expect(inChinese.stderr.endsWith(chinese)).toBe(true)
    expect(inEnglish.stderr + inChinese.stderr).not.toContain('hunter2')
  })

  it('an empty folder above has no say', () => {
    mkdirSync(join(folder, 'empty'))
    expect(
      run(['preview', '--verbose', '--recurrence-type', '1'], { cwd: join(folder, 'empty') }).stderr,
    ).toContain('Configuration: none')
  })
})
