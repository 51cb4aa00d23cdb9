import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-open-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const rule = ['--start-time', '2026-11-30 10:00:00', '--recurrence-type', '2', '--weekly-days', '1,3']
const inTests = () => ({ TMPDIR: folder })

it('--open writes the page with the rule in it, and hands it to the browser', async () => {
  const browser = join(folder, 'browser')
  const opened = join(folder, 'opened')
  writeFileSync(browser, `#!/bin/sh\nprintf %s "$1" > '${opened}'\n`)
  chmodSync(browser, 0o755)
  const args = ['preview', '--open', ...rule, '--dialect', 'zoom']
  const { stdout, status } = run(args, { env: { ...inTests(), BROWSER: browser } })
  expect(status).toBe(0)
  await expect.poll(() => readFileSync(opened, 'utf8')).toMatch(/preview\.html$/)
  const path = readFileSync(opened, 'utf8')
  expect(stdout).toBe(`Opened in the browser: ${path}\n`)
  const [, written = ''] = /data-rule="([^"]*)"/.exec(readFileSync(path, 'utf8')) ?? []
  expect(Object.fromEntries(new URLSearchParams(written.replaceAll('&amp;', '&')))).toEqual({
    start_time: '2026-11-30 10:00:00',
    recurrence_type: '2',
    weekly_days: '1,3',
    weekdayNumbering: 'sunday-is-1',
    maxOccurrences: '50',
  })
})

it.each([
  ['where there is no browser', { PATH: '' }],
  ['where none is wanted', { BROWSER: 'none' }],
  ['where it is not there', { BROWSER: '/nowhere/browser' }],
])('%s the path is said, and that is no failure', (_, env) => {
  const { stdout, stderr, status } = run(['preview', '--open', ...rule, '--lang', 'zh-CN'], {
    env: { ...inTests(), ...env },
  })
  expect([stdout.startsWith('没有启动浏览器，请在浏览器中打开：'), stderr, status]).toEqual([true, '', 0])
})

it('a rule that is refused opens nothing', () => {
  expect(run(['preview', '--open', '--recurrence-type', '9'], { env: inTests() }).status).toBe(3)
})

it('a starter that finds no browser is not called one that opened it', () => {
  const starter = join(folder, 'no-browser')
  writeFileSync(starter, '#!/bin/sh\nexit 3\n')
  chmodSync(starter, 0o755)
  const { stdout, status } = run(['preview', '--open', ...rule], { env: { ...inTests(), BROWSER: starter } })
  expect(stdout).toMatch(/^No browser was started\. Open it in a browser: /)
  expect(status).toBe(0)
})
