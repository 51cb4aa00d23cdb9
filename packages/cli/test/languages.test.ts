import { describe, expect, it } from 'vitest'
import { run } from './run.ts'

const weekly = ['--start-time', '2026-11-30 10:00:00', '--recurrence-type', '2', '--weekly-days', '1,3']

it.each([
  [{ LC_ALL: 'zh_CN.UTF-8' }, '每周一、周三'],
  [{ LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, '每周一、周三'],
  [{ LANG: 'zh_TW.UTF-8' }, '每周一、周三'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'Every Monday and Wednesday'],
  [{ LANG: 'fr_FR.UTF-8' }, 'Every Monday and Wednesday'],
])('speaks the language of the locale %j', (env, sentence) => {
  expect(run(['preview', ...weekly], { env }).stdout).toMatch(new RegExp(`^${sentence}`))
})

it('--lang outranks the locale, before the command or after it', () => {
  const env = { LC_ALL: 'zh_CN.UTF-8' }
  expect(run(['preview', ...weekly, '--lang', 'en'], { env }).stdout).toMatch(/^Every Monday/)
  expect(run(['--lang=en', 'preview', ...weekly], { env }).stdout).toMatch(/^Every Monday/)
})

// A word of the other language is a text that was forgotten.
describe.each([
  ['en', ['Usage: umeeting preview [options]', '(skip | last-day)', 'default: none'], /\p{Script=Han}/u],
  [
    'zh-CN',
    ['用法：umeeting preview [选项]', '（skip | last-day）', '通用选项：'],
    /options|default\b|choices|print|Examples/i,
  ],
])('help in %s', (lang, parts, foreign) => {
  it('says everything in that language', () => {
    const { stdout, status } = run(['preview', '--help', '--lang', lang])
    for (const part of parts) expect(stdout).toContain(part)
    expect(stdout).not.toMatch(foreign)
    expect(status).toBe(0)
  })

  it('lists the commands', () => {
    const { stdout } = run(['--help', '--lang', lang])
    expect(stdout).toMatch(/^ {2}preview +\S/m)
    expect(stdout).toMatch(/^ {2}check +\S/m)
  })
})

it.each([
  [
    ['preview', '--frist', '3'],
    'Unknown option --frist; did you mean --first?',
    '未知选项 --frist，是否应为 --first？',
  ],
  [['preveiw'], 'Unknown command preveiw; did you mean preview?', '未知命令 preveiw，是否应为 preview？'],
  [['preview', '--first'], '--first: the value is missing', '--first 缺少取值'],
  [
    ['preview', '--short-month', 'x'],
    '--short-month must be one of skip | last-day, got x',
    '--short-month 只能取 skip | last-day，实际为 x',
  ],
  [
    ['preview', '10:00'],
    'Only options can be given here; a value with spaces needs quotes',
    '这里只接受选项；含空格的值要加引号',
  ],
])('wrong usage %j is told in both languages and exits with 2', (args, english, chinese) => {
  expect(run(args)).toEqual({ stdout: '', stderr: `${english}\n`, status: 2 })
  expect(run(['--lang', 'zh-CN', ...args])).toEqual({ stdout: '', stderr: `${chinese}\n`, status: 2 })
})

it('no command at all is answered with the help, on stderr', () => {
  const { stdout, stderr, status } = run([])
  expect([stdout, status]).toEqual(['', 2])
  expect(stderr).toContain('Usage: umeeting <command> [options]')
})
