// How fast `umeeting reconcile --ndjson` is with a thread for each processor and on one processor, beside a plain loop
// and beside JSON.parse alone on the same lines, and what memory each takes.
// node dist/bulk.js [lines], a million by default
import { spawn, spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bulkLine } from './bulk-lines.ts'

const bin = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'bin', 'umeeting.js')
const lines = Number(process.argv[2] ?? 1_000_000)
const NEW_LINE = 10
const CHUNK = 1_000_000

/** What reconciles the lines: each is a process of its own, which reads them from its standard input. */
interface Way {
  readonly name: string
  readonly command: readonly string[]
}

const node = process.execPath
const threads = availableParallelism()
const ways: readonly Way[] = [
  { name: 'plain loop, one thread', command: [node, join(import.meta.dirname, 'bulk-loop.js')] },
  { name: `the command, ${threads} threads`, command: [node, bin, 'reconcile', '--ndjson'] },
  // `taskset` is of Linux; elsewhere this line is left out.
  ...(spawnSync('taskset', ['-c', '0', 'true']).status === 0 && threads > 1
    ? [
        {
          name: 'the command, 1 processor',
          command: ['taskset', '-c', '0', node, bin, 'reconcile', '--ndjson'],
        },
      ]
    : []),
]

const folder = mkdtempSync(join(tmpdir(), 'umeeting-bulk-'))
try {
  const file = join(folder, 'lines.ndjson')
  write(file)
  print(`${shown(lines)} lines, ${shown(Math.round(statSync(file).size / lines))} bytes each on average`)
  print(
    `load of the machine ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}; Node ${process.version}, ${threads} processors`,
  )
  const alone = await parseAlone(file)
  print(
    `JSON.parse alone takes ${alone.seconds.toFixed(1)} s, ${alone.processor.toFixed(1)} s of processor time:`,
  )
  print('each is 1.0 below. From start to end of a process:\n')
  print('| way | time | × JSON.parse | processor time | × JSON.parse | peak memory at 10, 50, 100 % |')
  print('| --- | ---: | ---: | ---: | ---: | ---: |')
  for (const { name, command } of ways) {
    // One after the other: two at a time would share the processors.
    const { seconds, processor, peaks } = await reconcileAll(file, command)
    const times = [seconds, seconds / alone.seconds, processor, processor / alone.processor]
    const [time, ratio, used, usedRatio] = times.map((each) => each.toFixed(2))
    const memory = peaks.map((kilobytes) => shown(Math.round(kilobytes / 1024))).join(', ')
    print(`| ${[name, `${time} s`, ratio, `${used} s`, usedRatio, `${memory} MB`].join(' | ')} |`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

function write(file: string): void {
  const descriptor = openSync(file, 'w')
  let held = ''
  for (let number = 0; number < lines; number++) {
    held += `${bulkLine(number)}\n`
    if (held.length < CHUNK && number < lines - 1) continue
    writeSync(descriptor, held)
    held = ''
  }
}

/** Seconds, of the clock and of processor time. */
interface ParsedAlone {
  readonly seconds: number
  readonly processor: number
}

/** What is spent in JSON.parse alone: reading and splitting are not counted. */
async function parseAlone(file: string): Promise<ParsedAlone> {
  let milliseconds = 0
  let microseconds = 0
  let parsed = 0
  let waiting: string[] = []
  const parse = (): void => {
    const began = performance.now()
    const usage = process.cpuUsage()
    for (const line of waiting) if (JSON.parse(line) !== undefined) parsed++
    const { user, system } = process.cpuUsage(usage)
    microseconds += user + system
    milliseconds += performance.now() - began
    waiting = []
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    waiting.push(line)
    if (waiting.length === 1000) parse()
  }
  parse()
  if (parsed !== lines) throw new Error(`Cannot measure: ${parsed} of ${lines} lines were parsed`)
  return { seconds: milliseconds / 1000, processor: microseconds / 1e6 }
}

interface Bulk {
  /** From the start of the process to its end. */
  readonly seconds: number
  /** Seconds of processor time, its own start included; 0 where the system doesn't tell. */
  readonly processor: number
  /** The most kilobytes that the process had held when a tenth, half and all of the results had come. */
  readonly peaks: readonly number[]
}

async function reconcileAll(file: string, [program = '', ...args]: readonly string[]): Promise<Bulk> {
  const began = performance.now()
  const input = openSync(file, 'r')
  const child = spawn(program, args, { stdio: [input, 'pipe', 'inherit'] })
  const marks = [lines / 10, lines / 2, lines]
  const peaks: number[] = []
  let results = 0
  let peak = 0
  let processor = 0
  for await (const piece of child.stdout as AsyncIterable<Buffer>) {
    for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, at + 1)) results++
    peak = peakOf(child.pid) ?? peak
    processor = secondsOf(child.pid) ?? processor
    while (peaks.length < marks.length && results >= (marks[peaks.length] ?? 0)) peaks.push(peak)
  }
  if (results !== lines) throw new Error(`Cannot measure: ${results} results came of ${lines} lines`)
  return { seconds: (performance.now() - began) / 1000, processor, peaks }
}

/** As Linux counts it (`VmHWM`, proc(5)); undefined on other systems, and once the process has ended. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes)
  } catch {
    return undefined
  }
}

/** Processor time in user and system mode, in ticks of a hundredth (`utime` and `stime`, proc(5)). */
function secondsOf(pid: number | undefined): number | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ', 2)[1] ?? ''
    const [user, system] = afterName.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) / 100
  } catch {
    return undefined
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function shown(number: number): string {
  return Math.round(number).toLocaleString('en')
}
