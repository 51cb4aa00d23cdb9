import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { transformSync } from 'rolldown/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guides } from './guides.ts'

const root = join(import.meta.dirname, '..')
const TOOL = 'npx -y pnpm@12.21.0 '

/** A README or a page of `docs/`, and the package whose dependencies its programs find. */
interface Readme {
  readonly file: string
  readonly folder: string
}

const mainReadmes: readonly Readme[] = ['README.md', 'README.zh-CN.md'].map((file) => ({
  file,
  folder: join(root, 'packages', 'cli'),
}))
const readmes: readonly Readme[] = [
  ...mainReadmes,
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    // Their blocks build on each other: guides.test.ts follows them in order.
    .filter((name) => !guides.some(({ file }) => file === `docs/${name}`))
    .map((name) => ({ file: `docs/${name}`, folder: join(root, 'packages', 'cli') })),
  ...readdirSync(join(root, 'packages'))
    .flatMap((name) =>
      ['README.md', 'README.zh-CN.md'].map((readme) => ({
        file: `packages/${name}/${readme}`,
        folder: join(root, 'packages', name),
      })),
    )
    .filter(({ file }) => existsSync(join(root, file))),
]

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

const commands = readmes.flatMap(({ file }) =>
  examplesOf(file, 'sh').map(([command, output], index) => [file, index + 1, command, output] as const),
)
const programs = readmes.flatMap(({ file, folder }) =>
  examplesOf(file, 'ts').map(
    ([program, output], index) => [file, index + 1, program, output, folder] as const,
  ),
)

it.each(commands)('%s: command %d prints what follows it', (_file, _number, command, output) => {
  const path = [join(root, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH']]
  // What was installed and built for these tests need not be so again.
  const { stdout } = spawnSync('bash', ['--norc', '-c', command.replace(`${TOOL}-s umeeting`, 'umeeting')], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path.join(delimiter), LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '' },
  })
  expect(stdout).toBe(output)
})

/** Programs that book do so at a simulated service, started as the READMEs say. */
let service: ChildProcess | undefined
let settings: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  service = spawn(process.execPath, [join(root, 'packages', 'cli', 'bin', 'umeeting.js'), 'simulate'])
  const [printed] = (await once(service.stdout ?? service, 'data')) as [Buffer]
  settings = Object.fromEntries(
    printed
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('=', 2)),
  ) as Record<string, string>
})
afterAll(() => service?.kill())

it.each(programs)('%s: program %d prints what follows it', (_file, _number, program, output, folder) => {
  // Inside the package, so that it resolves what a consumer would.
  const path = join(folder, 'dist', `readme-${process.pid}.mjs`)
  writeFileSync(path, transformSync('readme.ts', program).code)
  try {
    const { stdout, stderr } = spawnSync(process.execPath, [path], {
      encoding: 'utf8',
      env: { ...process.env, ...settings },
    })
    expect([stdout, stderr]).toEqual([output, ''])
  } finally {
    rmSync(path)
  }
})

it('every program of every README is right TypeScript', () => {
  const paths: string[] = []
  try {
    for (const { file, folder } of readmes) {
      for (const { language, text } of blocksOf(file)) {
        if (language !== 'ts') continue
        const path = join(folder, 'dist', `readme-${process.pid}-${paths.length}.mts`)
        // Each is a module, even where it imports nothing.
        writeFileSync(path, `${text}\nexport {}\n`)
        paths.push(path)
      }
    }
    // Every program that runs is among them.
    expect(paths.length).toBeGreaterThanOrEqual(programs.length)
    const flags = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023']
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', ...flags, '--module', 'nodenext', '--types', 'node', ...paths],
      { cwd: root, encoding: 'utf8' },
    )
    expect(stdout).toBe('')
  } finally {
    for (const path of paths) rmSync(path)
  }
})

it.each(readmes.filter(({ file }) => file.startsWith('packages/')))(
  '$file says how to install the package, where it runs and where to go next',
  ({ file }) => {
    const text = readFileSync(join(root, file), 'utf8')
    const { name } = JSON.parse(readFileSync(join(root, dirname(file), 'package.json'), 'utf8')) as {
      readonly name: string
    }
    expect(text).toMatch(new RegExp(`^npm install .*${name}\\b`, 'm'))
    expect(text).toMatch(/^## (?:Where it runs|运行环境)\n\n\| .+\n\| -/m)
    expect(text).toMatch(/^## (?:Where to go next|接下来)\n\n- \[/m)
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([])
  },
)

describe.each(mainReadmes)('$file', ({ file }) => {
  it('has commands and programs with their outputs', () => {
    expect(examplesOf(file, 'sh').length).toBeGreaterThanOrEqual(2)
    expect(examplesOf(file, 'ts').length).toBeGreaterThanOrEqual(2)
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

  it('lists all subcommands of umeeting', () => {
    const row =
      readFileSync(join(root, file), 'utf8').match(/^\| \[`umeeting`\]\(packages\/cli\).*$/m)?.[0] ?? ''
    const names = readdirSync(join(root, 'packages/cli/src/commands')).map((name) => name.replace('.ts', ''))
    expect(
      [...row.matchAll(/`(\w+)`/g)]
        .slice(1)
        .map(([, name = '']) => name)
        .toSorted(),
    ).toEqual(names.toSorted())
  })

  it('links to files that are there', () => {
    const links = [...readFileSync(join(root, file), 'utf8').matchAll(/\]\(([^)]+)\)/g)]
    for (const [, target = ''] of links)
      expect([target, existsSync(join(root, target.replace(/#.*/, '')))]).toEqual([target, true])
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
