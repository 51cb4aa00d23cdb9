import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { times } from './smoke.ts'

// How long a process takes that does nothing, one that imports the library, one that predicts, and the command, in turns.

const ROUNDS = times(21)
const root = join(import.meta.dirname, '..', '..')
const flags = [
  '--start-time',
  '2026-11-30 10:00:00',
  '--recurrence-type',
  '2',
  '--weekly-days',
  '1,3',
  '--end-times',
  '10',
]
/** As it is published, or the module that the first argument names. */
const core = pathToFileURL(
  process.argv[2] ?? join(root, 'packages', 'core', 'dist', 'bundle', 'index.js'),
).href
const script = (code: string): readonly string[] => ['--input-type=module', '--eval', code]

const contenders: Readonly<Record<string, readonly string[]>> = {
  'node alone': script(''),
  "import '@umeeting/core'": script(`await import('${core}')`),
  'import and predict ten dates': script(
    `const { decodeSeriesOrThrow, predict } = await import('${core}')
    const series = decodeSeriesOrThrow({ start_time: '2026-11-30 10:00:00', recurrence_type: 1, end_times: 10 })
    if ([...predict(series)].length !== 10) throw new Error('wrong')`,
  ),
  'umeeting preview': [join(root, 'packages', 'cli', 'bin', 'umeeting.js'), 'preview', ...flags],
  'umeeting check': [join(root, 'packages', 'cli', 'bin', 'umeeting.js'), 'check', ...flags.slice(2)],
}

const taken = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]))
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, args] of Object.entries(contenders)) {
    const before = process.hrtime.bigint()
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: join(import.meta.dirname, '..') })
    const took = Number(process.hrtime.bigint() - before) / 1e6
    if (status !== 0) throw new Error(`${name} failed: ${stderr.toString()}`)
    taken.get(name)?.push(took)
  }
}

const medians = Array.from(taken, ([name, all]) => [name, median(all)] as const)
const [[, own] = ['', Number.NaN]] = medians
for (const [name, middle] of medians) {
  process.stdout.write(
    `${name.padEnd(30)}${middle.toFixed(0).padStart(5)} ms  ${(middle / own).toFixed(2)}×\n`,
  )
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
