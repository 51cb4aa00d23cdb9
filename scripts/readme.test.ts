import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'packages', 'cli', 'bin', 'umeeting.js')
const TOOL = 'npx -y pnpm@12.21.0 '

interface Block {
  readonly language: string
  readonly text: string
}

function blocksOf(file: string): readonly Block[] {
  const matches = readFileSync(join(root, file), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)
  return [...matches].map(([, language = '', text = '']) => ({ language, text }))
}

/** The blocks of a language that an output block follows, with that output. */
function examplesOf(file: string, language: string): readonly (readonly [code: string, output: string])[] {
  const blocks = blocksOf(file)
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    return block.language === language && next?.language === 'text' ? [[block.text, next.text] as const] : []
  })
}

/** The words of a shell command; quotes are double, as in the READMEs. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const commands = examplesOf(file, 'sh')
  const programs = examplesOf(file, 'ts')

  it('has commands and programs with their outputs', () => {
    expect(commands.length).toBeGreaterThanOrEqual(2)
    expect(programs.length).toBeGreaterThanOrEqual(2)
  })

  it.each(commands)('the command %j prints what follows it', (command, output) => {
    const prefix = `${TOOL}-s umeeting `
    expect(command.startsWith(prefix)).toBe(true)
    const { stdout } = spawnSync(process.execPath, [bin, ...wordsOf(command.slice(prefix.length))], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '' },
    })
    expect(stdout).toBe(output)
  })

  it.each(programs)('the program %j prints what follows it', (program, output) => {
    // Beside the command's own modules, so that the packages resolve as they do for a consumer.
    const path = join(root, 'packages', 'cli', 'dist', `readme-${process.pid}-${program.length}.mjs`)
    writeFileSync(path, program)
    try {
      expect(execFileSync(process.execPath, [path], { encoding: 'utf8' })).toBe(output)
    } finally {
      rmSync(path)
    }
  })

  it('names every command of the workspace as it is', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>
    }
    const named = [...readFileSync(join(root, file), 'utf8').matchAll(/pnpm@[\d.]+ (?:-s )?([\w:]+)/g)]
    expect(named.length).toBeGreaterThan(2)
    for (const [whole, script = ''] of named) {
      expect(whole.startsWith(TOOL.slice('npx -y '.length))).toBe(true)
      expect(Object.keys(scripts)).toContain(script)
    }
  })
})

it('both READMEs show the same commands and programs', () => {
  expect(shownIn('README.zh-CN.md')).toEqual(shownIn('README.md'))
})

function shownIn(file: string): object {
  return {
    commands: examplesOf(file, 'sh').map(([command]) => command.replace(' --lang zh-CN', '')),
    programs: examplesOf(file, 'ts').map(([program]) => program.replaceAll("'zh-CN'", "'en'")),
  }
}
