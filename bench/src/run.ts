import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from './results.ts'
import { questions, samples, zones } from './samples.ts'

// Times every cell, or those whose name holds the first argument; all of them are kept as `results/latest.json`.

/**
 * Contenders wait for their turn; meanwhile the platform would throw their compiled code away with every second
 * clearing of the heap, and whoever waits longest would be measured cold.
 */
const FLAGS = ['--no-flush-bytecode']

const only = process.argv[2]
const cells: Cell[] = []
for (const [sampleAt, sample] of samples.entries()) {
  for (const [zoneAt, zone] of zones.entries()) {
    for (const [questionAt, question] of questions.entries()) {
      const name = `${sample.name}, ${zone}, ${question.name}`
      if (only !== undefined && !name.includes(only)) continue
      const cell = timeCell(sampleAt, zoneAt, questionAt)
      cells.push(cell)
      process.stdout.write(`${line(name, cell)}\n`)
    }
  }
}
if (only === undefined) {
  const folder = join(import.meta.dirname, '..', 'results')
  mkdirSync(folder, { recursive: true })
  const report = { node: process.version, platform: `${process.platform} ${process.arch}`, cells }
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(report, undefined, 1)}\n`)
}

function timeCell(...places: readonly number[]): Cell {
  const printed = execFileSync(
    process.execPath,
    [...FLAGS, join(import.meta.dirname, 'cell.js'), ...places.map(String)],
    // rrule with a tzid answers right in a process of UTC alone.
    { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return JSON.parse(printed) as Cell
}

function line(name: string, cell: Cell): string {
  const times = Object.entries(cell.times).map(
    ([contender, { nanoseconds, ratio }]) =>
      `${contender} ${(nanoseconds / Math.max(1, cell.occurrences)).toFixed(1)} ns (${ratio}×)`,
  )
  return `${name}: ${times.join(', ')}${cell.wrong.length > 0 ? `; other answers: ${cell.wrong.join(', ')}` : ''}`
}
