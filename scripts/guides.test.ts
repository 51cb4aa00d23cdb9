import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { follow, stepsOf } from './follow-guide.js'
import { guides } from './guides.ts'

const root = join(import.meta.dirname, '..')
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

it.each(guides)(
  '$file, followed word for word in one shell, prints what it says',
  ({ file, locale, leaves }) => {
    // The packages of this workspace, and of the command, stand in for what is installed.
    const steps = stepsOf(readFileSync(join(root, file), 'utf8'), '')
    expect(steps.length).toBeGreaterThan(3)
    const path = [join(root, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH']]
    const { expected, found, stderr } = follow(steps, {
      folder,
      timeoutMs: 280_000,
      environment: {
        ...process.env,
        PATH: path.join(delimiter),
        LANG: locale,
        LC_ALL: locale,
        LC_MESSAGES: '',
      },
    })
    expect({ found, stderr }).toMatchObject({ found: expected })
    expect(existsSync(join(folder, leaves))).toBe(true)
  },
  300_000,
)
