import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { guides } from './guides.ts'

const root = join(import.meta.dirname, '..')
/** Between the blocks of a guide, so that the output of each is told from the next. */
const MARK = '@@ end of block'
/** The packages of this workspace, and of the command, stand in for what these install. */
const INSTALL = /^npm install .+\n$/

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-guide-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  mkdirSync(join(modules, '@umeeting'))
  symlinkSync(join(root, 'packages', 'cli'), join(modules, 'umeeting'))
  symlinkSync('../umeeting/bin/umeeting.js', join(modules, '.bin', 'umeeting'))
  for (const name of ['core', 'transport-http', 'testing'])
    symlinkSync(join(root, 'packages', name), join(modules, '@umeeting', name))
  symlinkSync(join(root, 'packages', 'cli', 'node_modules', 'piscina'), join(modules, 'piscina'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Step {
  readonly command: string
  /** What follows it in the guide; undefined where nothing does. */
  readonly output: string | undefined
}

/** The commands of a guide, and its files: a `js` block is written to the file that its first line names. */
function stepsOf(file: string): readonly Step[] {
  const blocks = [...readFileSync(join(root, file), 'utf8').matchAll(/^```(sh|js|text)\n([\s\S]*?)^```$/gm)]
  return blocks.flatMap(([, language, text = ''], index) => {
    const next = blocks[index + 1]
    const output = next?.[1] === 'text' ? next[2] : undefined
    if (language === 'sh') return [{ command: INSTALL.test(text) ? '' : text, output }]
    if (language === 'js') return [{ command: writing(text), output: undefined }]
    return []
  })
}

function writing(program: string): string {
  const name = /^\/\/ ([\w.-]+)\n/.exec(program)?.[1]
  if (name === undefined) throw new Error(`The program names no file: ${program.slice(0, 60)}`)
  return `cat > ${name} << 'END OF PROGRAM'\n${program}END OF PROGRAM\n`
}

it.each(guides)(
  '$file, followed word for word in one shell, prints what it says',
  ({ file, locale, leaves }) => {
    const steps = stepsOf(file)
    expect(steps.length).toBeGreaterThan(3)
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
    expect(existsSync(join(folder, leaves))).toBe(true)
  },
  300_000,
)
