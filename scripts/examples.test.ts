import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examplesIn, isExpression, says, type Step, stepsOf } from './examples/examples-in.ts'
import { fixtures } from '../packages/testing/test/example-fixtures.ts'

/**
 * Every `@example` of the sources compiles and runs. A comment behind a statement, or below it, is its value or what it
 * prints, with `…` for what is left out. Names that an example uses without making them are exported by a package or
 * by its own module, or stand in `packages/testing/test/example-fixtures.ts`.
 */

const root = join(import.meta.dirname, '..')
/** Inside the command's package, which finds all others; what is built is neither linted nor committed. */
const folder = join(root, 'packages', 'cli', 'dist', `examples-${process.pid}`)

const FIXTURES = join(root, 'packages', 'testing', 'test', 'example-fixtures.ts')

const entries = [
  '@umeeting/core',
  '@umeeting/core/form',
  '@umeeting/core/icalendar',
  '@umeeting/core/json-schema',
  '@umeeting/core/rrule',
  '@umeeting/core/zone-names',
  '@umeeting/transport-http',
  '@umeeting/testing',
]

interface Example {
  readonly title: string
  readonly file: string
  readonly steps: readonly Step[]
  readonly path: string
}

const sources = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .filter(
    (path) =>
      /^(?:core|transport-http|testing|preview)\/src\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'),
  )
  .map((path) => join(root, 'packages', path))

const examples: readonly Example[] = sources.flatMap((file) =>
  examplesIn(readFileSync(file, 'utf8')).map((text, index) => {
    const title = `${relative(join(root, 'packages'), file)} ${index + 1}`
    return { title, file, steps: stepsOf(text), path: join(folder, `${title.replaceAll(/\W+/g, '-')}.ts`) }
  }),
)

/** What each step of an example came to: a value, or lines. */
interface Outcome {
  readonly value: unknown
  readonly printed: readonly string[]
}

beforeAll(async () => {
  const exported = new Map<string, string>()
  const modules = await Promise.all(
    entries.map(async (entry) => ({ entry, module: (await import(/* @vite-ignore */ entry)) as object })),
  )
  for (const { entry, module } of modules) {
    for (const name of Object.keys(module)) if (!exported.has(name)) exported.set(name, entry)
  }
  mkdirSync(folder, { recursive: true })
  for (const example of examples) writeFileSync(example.path, programOf(example, exported))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An example as a module whose `run` answers what each step came to. */
function programOf({ file, steps }: Example, exported: ReadonlyMap<string, string>): string {
  const code = steps.map((step) => step.code).join('\n')
  const made = new Set(
    [...code.matchAll(/\b(?:const|let)\s+(?:\{([^}]*)\}|\[([^\]]*)\]|(\w+))/g)].flatMap(namesOf),
  )
  const used = new Set([...code.matchAll(/(?<!\w|(?<!\.\.)\.)[A-Za-z_]\w*/g)].map(([name]) => name))
  const own = new Set(
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^export (?:async )?(?:abstract )?(?:function\*?|const|class) (\w+)/gm,
      ),
    ].map(([, name = '']) => name),
  )
  const imports: string[] = []
  const bodies: string[] = []
  for (const name of used) {
    if (made.has(name)) continue
    if (exported.has(name)) imports.push(`import { ${name} } from '${exported.get(name) ?? ''}'`)
    else if (own.has(name)) imports.push(`import { ${name} } from '${relative(folder, file)}'`)
    else if (name === 'fc') imports.push(`import fc from 'fast-check'`)
    else if (Object.hasOwn(fixtures, name))
      imports.push(`import { fixtures } from '${relative(folder, FIXTURES)}'`)
    if (!made.has(name) && Object.hasOwn(fixtures, name) && !own.has(name) && !exported.has(name))
      bodies.push(`const { ${name} } = fixtures`)
  }
  const statements = steps
    .filter((step) => !step.code.startsWith('import '))
    .map((step) =>
      isExpression(step) ? `outcome(await (${step.code}))` : `${step.code}\noutcome(undefined)`,
    )
  return [
    ...new Set(imports),
    'export async function run(outcome: (value: unknown) => void, console: { log: (...values: unknown[]) => void }) {',
    ...bodies,
    ...statements,
    'void console',
    '}',
  ].join('\n')
}

function namesOf([, object, list, plain]: RegExpExecArray): readonly string[] {
  return plain === undefined
    ? (object ?? list ?? '').split(',').map((each) => (each.split(':').at(-1) ?? '').trim())
    : [plain]
}

function shown(value: unknown): string {
  return inspect(value, { depth: null, breakLength: Infinity, maxArrayLength: null, maxStringLength: null })
}

/** Examples that define tests, which no test can do: they are compiled. */
const definesTests = ({ steps }: Example): boolean =>
  steps.some(({ code }) => code.startsWith('describeConformance('))

describe('each example', () => {
  it.each(examples.filter((example) => !definesTests(example)))(
    '$title runs, and is what its comments say',
    async ({ path, steps }) => {
      const outcomes: Outcome[] = []
      let printed: string[] = []
      const { run } = (await import(/* @vite-ignore */ path)) as {
        readonly run: (outcome: (value: unknown) => void, console: object) => Promise<void>
      }
      await run(
        (value) => {
          outcomes.push({ value, printed })
          printed = []
        },
        {
          log: (...values: readonly unknown[]) =>
            printed.push(values.map((value) => (typeof value === 'string' ? value : shown(value))).join(' ')),
        },
      )
      const said = steps.filter((step) => !step.code.startsWith('import '))
      const wrong = said.flatMap(({ code, expected }, index) => {
        const { value, printed: lines = [] } = outcomes[index] ?? {}
        const found = lines.length > 0 ? lines.join('\n') : shown(value)
        return expected === undefined || says(expected, found) ? [] : [{ code, expected, found }]
      })
      expect(wrong).toEqual([])
    },
  )

  it('is right TypeScript', { timeout: 240_000 }, () => {
    const flags = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
    ]
    const modes = ['--module', 'nodenext', '--types', 'node', '--allowImportingTsExtensions']
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
        ...flags,
        ...modes,
        ...examples.map(({ path }) => path),
      ],
      { cwd: root, encoding: 'utf8' },
    )
    expect(stdout).toBe('')
  })
})
