import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { run, type Surroundings } from './run.ts'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'umeeting-configuration-')))
  mkdirSync(join(folder, 'team', 'project'), { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

const mondays = [
  'preview',
  '--start-time',
  '2026-11-30 10:00:00',
  '--recurrence-type',
  '2',
  '--weekly-days',
  '1',
]

function configure(content: object | string): string {
  const file = join(folder, 'team', 'umeeting.config.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

function inProject(args: readonly string[], surroundings: Surroundings = {}) {
  return run(args, { cwd: join(folder, 'team', 'project'), ...surroundings })
}

describe('umeeting.config.json of a folder above settles', () => {
  it('the dialect, by the name of a preset', () => {
    configure({ dialect: 'zoom' })
    expect(inProject(mondays).stdout).toContain('Every Sunday')
  })

  it('the dialect, by its choices', () => {
    configure({ dialect: { weekdayNumbering: 'sunday-is-1' } })
    expect(inProject(mondays).stdout).toContain('Every Sunday')
  })

  it('the dialect, by a file beside it', () => {
    configure({ dialect: 'dialect.json' })
    writeFileSync(join(folder, 'team', 'dialect.json'), '{"weekdayNumbering": "sunday-is-1"}')
    expect(inProject(mondays).stdout).toContain('Every Sunday')
  })

  it('the zone and the language', () => {
    configure({ zone: 'Asia/Tokyo', lang: 'zh-CN' })
    expect(inProject(mondays, { env: { LC_ALL: 'en_US.UTF-8' } }).stdout).toMatch(/^每周一 10:00（东京/)
  })
})

it('flags outrank the environment, and that the configuration', () => {
  configure({ dialect: 'zoom', zone: 'Asia/Tokyo', lang: 'zh-CN' })
  const env = { UMEETING_DIALECT: 'documented' }
  expect(inProject([...mondays, '--lang', 'en'], { env }).stdout).toContain('Every Monday at 10:00 (Tokyo')
  expect(
    inProject([...mondays, '--lang', 'en', '--dialect', 'zoom', '--zone', 'UTC'], { env }).stdout,
  ).toContain('Every Sunday at 10:00 (UTC')
})

it('UMEETING_DIALECT is the dialect of every command', () => {
  expect(run(mondays, { env: { UMEETING_DIALECT: 'zoom' } }).stdout).toContain('Every Sunday')
})

it('--verbose names the file that is used, or says that there is none', () => {
  expect(inProject([...mondays, '--verbose']).stderr).toContain('Configuration: none')
  const file = configure({ zone: 'UTC' })
  expect(inProject([...mondays, '--verbose']).stderr).toBe(`Configuration: ${file}\n`)
  expect(inProject([...mondays, '--verbose', '--lang', 'zh-CN']).stderr).toBe(`配置文件：${file}\n`)
  expect(inProject(mondays).stderr).toBe('')
})

it.each([
  { content: '{"zone": ', told: 'it must be JSON' },
  { content: '{"zone": "UTC", "zone": "UTC"}', told: 'the key zone is given twice' },
  { content: { zon: 'UTC' }, told: 'zon is not known here; dialect, zone, lang are' },
  { content: { zone: 9 }, told: 'zone must be a text' },
  { content: { lang: 'fr' }, told: 'lang must be one of' },
])(
  'a configuration that can not be read, $content, ends every command with its name',
  ({ content, told }) => {
    const file = configure(content)
    const { stdout, stderr, status } = inProject(mondays)
    expect([stdout, status]).toEqual(['', 2])
    expect(stderr).toContain(`Cannot read ${file}`)
    expect(stderr).toContain(told)
  },
)
