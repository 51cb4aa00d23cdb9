import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bin, environment, run } from './run.ts'

const commands = ['preview', 'check', 'reconcile', 'calibrate', 'simulate', 'completion']

describe.each(['en', 'zh-CN'])('in %s', (lang) => {
  it.each(commands)('umeeting help %s is what --help says, with two examples or three', (command) => {
    const { stdout, status } = run(['help', command, '--lang', lang])
    expect(status).toBe(0)
    expect(stdout).toBe(run([command, '--help', '--lang', lang]).stdout)
    expect(stdout.match(/^ {2}umeeting /gm)?.length).toBeGreaterThanOrEqual(2)
  })

  it.each(['book', 'list', 'show', 'cancel', 'work', 'audit'])(
    'umeeting help ledger %s is what ledger help and --help say, with two examples',
    (action) => {
      const { stdout, stderr, status } = run(['help', 'ledger', action, '--lang', lang])
      expect([stderr, status]).toEqual(['', 0])
      expect(stdout).toMatch(new RegExp(`^(?:Usage: |用法：)umeeting ledger ${action} `))
      expect(stdout).toBe(run(['ledger', 'help', action, '--lang', lang]).stdout)
      expect(stdout).toBe(run(['ledger', action, '--help', '--lang', lang]).stdout)
      expect(stdout.match(/^ {2}umeeting ledger /gm)).toHaveLength(2)
    },
  )

  it('umeeting help ledger is what ledger help and --help say', () => {
    const { stdout, status } = run(['help', 'ledger', '--lang', lang])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^(?:Usage: |用法：)umeeting ledger <\S+> /)
    expect(stdout).toBe(run(['ledger', 'help', '--lang', lang]).stdout)
    expect(stdout).toBe(run(['ledger', '--help', '--lang', lang]).stdout)
    expect(stdout).not.toContain('display help')
  })
})

it('the help of a command that is none suggests the nearest', () => {
  expect(run(['help', 'simulat'])).toEqual({
    stdout: '',
    stderr: 'Unknown command simulat; did you mean simulate?\n',
    status: 2,
  })
})

it.each([
  { words: ['help', 'ledger', 'bok'] },
  { words: ['ledger', 'help', 'bok'] },
  { words: ['ledger', 'bok'] },
])('an action of the ledger that is none suggests the nearest: umeeting $words', ({ words }) => {
  expect(run(words)).toEqual({
    stdout: '',
    stderr: 'Unknown command bok; did you mean book?\n',
    status: 2,
  })
})

it('the help of a command with words behind it runs nothing', () => {
  const { stdout, status } = run(['help', 'calibrate', 'samples.ndjson'])
  expect([stdout.startsWith('Usage: umeeting calibrate'), status]).toEqual([true, 0])
})

it.each(['-v', '--version'])('%s prints the version', (flag) => {
  expect(run([flag]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s that asks the command', (shell) => {
    const { stdout, status } = run(['completion', shell])
    expect(stdout).toContain('umeeting complete')
    expect(status).toBe(0)
  })

  it('of a shell that is none is wrong usage', () => {
    expect(run(['completion', 'tcsh']).status).toBe(2)
  })

  it.each([
    { words: ['prev'], wanted: 'preview\tshow the dates' },
    { words: ['preview', '--weekd'], wanted: '--weekday-numbering\t' },
    { words: ['preview', '--short-month', ''], wanted: 'skip\t\nlast-day\t' },
    { words: ['check', '--as', ''], wanted: 'schedule\t' },
    { words: ['completion', ''], wanted: 'zsh\t' },
  ])('$words go on as $wanted', ({ words, wanted }) => {
    expect(run(['complete', '--', ...words]).stdout).toContain(wanted)
  })

  it.each([
    { words: ['preview', '--request', ''] },
    { words: ['reconcile', '--answer', 'ans'] },
    { words: ['calibrate', 'sam'] },
  ])('$words go on as a file does', ({ words }) => {
    expect(run(['complete', '--', ...words]).stdout).toBe(':0\n')
  })

  it('describes in the language of the locale', () => {
    expect(run(['complete', '--', 'prev'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stdout).toContain('离线预览')
  })

  it('bash takes the script', () => {
    const folder = mkdtempSync(join(tmpdir(), 'umeeting-completion-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const script = join(folder, 'umeeting.bash')
    writeFileSync(script, run(['completion', 'bash']).stdout)
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `. '${script}' && complete -p umeeting`], {
      encoding: 'utf8',
      env: { ...environment },
    })
    expect([stdout, stderr]).toEqual([expect.stringContaining('umeeting'), ''])
    expect(bin).toContain('umeeting')
  })
})
