// How fast `umeeting reconcile --ndjson` is, beside JSON.parse alone on the same lines, and what memory it takes.
// node dist/bulk.js [lines], a million by default
import { spawn } from 'node:child_process'
import { createReadStream, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bulkLine } from './bulk-lines.ts'

const bin = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'bin', 'umeeting.js')
const lines = Number(process.argv[2] ?? 1_000_000)
const NEW_LINE = 10
const CHUNK = 1_000_000

const folder = mkdtempSync(join(tmpdir(), 'umeeting-bulk-'))
try {
  const file = join(folder, 'lines.ndjson')
  write(file)
  print(`${shown(lines)} lines, ${shown(Math.round(statSync(file).size / lines))} bytes each on average`)
  const alone = await parseAlone(file)
  print(`JSON.parse alone        ${shown(alone)} lines/s`)
  const { rate, seconds, peaks } = await reconcileAll(file)
  print(`umeeting reconcile      ${shown(rate)} lines/s, from start to end`)
  print(`ratio                   ${(alone / rate).toFixed(2)} times the time of JSON.parse alone`)
  const processor = (seconds * alone) / lines
  if (seconds > 0) print(`of processor time       ${processor.toFixed(2)} times, all threads together`)
  for (const [at, kilobytes] of peaks) {
    print(`peak memory at ${shown(at).padStart(9)} ${shown(Math.round(kilobytes / 1024))} MB`)
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

/** Lines per second of the time spent in JSON.parse: reading and splitting are not counted. */
async function parseAlone(file: string): Promise<number> {
  let milliseconds = 0
  let count = 0
  let waiting: string[] = []
  const parse = (): void => {
    const began = performance.now()
    for (const line of waiting) if (JSON.parse(line) === undefined) count--
    milliseconds += performance.now() - began
    count += waiting.length
    waiting = []
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    waiting.push(line)
    if (waiting.length === 1000) parse()
  }
  parse()
  return (count / milliseconds) * 1000
}

interface Bulk {
  /** Lines per second, the start of the process included. */
  readonly rate: number
  /** Of processor time, its own start included; 0 where the system doesn't tell. */
  readonly seconds: number
  /** The most kilobytes that the process had held when so many results had come. */
  readonly peaks: ReadonlyMap<number, number>
}

async function reconcileAll(file: string): Promise<Bulk> {
  const began = performance.now()
  const input = openSync(file, 'r')
  const child = spawn(process.execPath, [bin, 'reconcile', '--ndjson'], { stdio: [input, 'pipe', 'inherit'] })
  const marks = [lines / 10, lines / 2, lines]
  const peaks = new Map<number, number>()
  let results = 0
  let peak = 0
  let seconds = 0
  for await (const piece of child.stdout as AsyncIterable<Buffer>) {
    for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, at + 1)) results++
    peak = peakOf(child.pid) ?? peak
    seconds = secondsOf(child.pid) ?? seconds
    for (const mark of marks) if (results >= mark && !peaks.has(mark)) peaks.set(mark, peak)
  }
  if (results !== lines) throw new Error(`Cannot measure: ${results} results came of ${lines} lines`)
  return { rate: (lines / (performance.now() - began)) * 1000, seconds, peaks }
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
