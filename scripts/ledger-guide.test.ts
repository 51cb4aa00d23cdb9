import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
/** Between the blocks of a guide, so that the output of each is told from the next. */
const MARK = '@@ end of block'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-guide-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Step {
  readonly command: string
  /** What follows it in the guide; undefined where nothing does. */
  readonly output: string | undefined
}

function stepsOf(file: string): readonly Step[] {
  const blocks = [...readFileSync(join(root, file), 'utf8').matchAll(/^```(sh|text)\n([\s\S]*?)^```$/gm)]
  return blocks.flatMap(([, language, text = ''], index) => {
    const next = blocks[index + 1]
    return language === 'sh' ? [{ command: text, output: next?.[1] === 'text' ? next[2] : undefined }] : []
  })
}

it.each([
  { file: 'docs/ledger.md', locale: 'C.UTF-8' },
  { file: 'docs/ledger.zh-CN.md', locale: 'zh_CN.UTF-8' },
])(
  '$file, followed word for word in one shell, prints what it says',
  ({ file, locale }) => {
    const steps = stepsOf(file)
    expect(steps.length).toBeGreaterThan(5)
    const script = steps.map(({ command }) => `${command}echo "${MARK}"\n`).join('')
    const path = [join(root, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH']]
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 280_000,
      env: { ...process.env, PATH: path.join(delimiter), LANG: locale, LC_ALL: locale, LC_MESSAGES: '' },
    })
    const printed = stdout.split(`${MARK}\n`)
    const shown = steps.flatMap(({ output }, index) =>
      output === undefined ? [] : [{ expected: output, found: printed[index] }],
    )
    expect({ printed: shown.map(({ found }) => found), stderr }).toMatchObject({
      printed: shown.map(({ expected }) => expected),
    })
    expect(existsSync(join(folder, 'umeeting.db'))).toBe(true)
  },
  300_000,
)
