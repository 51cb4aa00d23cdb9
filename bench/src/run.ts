import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contender, Prepared } from './contender.ts'
import { timeInTurns } from './measure.ts'
import { icalJs } from './peers/ical.ts'
import { limit } from './peers/limit.ts'
import { rruleFloating, rruleWithZone } from './peers/rrule.ts'
import { rruleRust } from './peers/rrule-rust.ts'
import { rruleTemporal } from './peers/rrule-temporal.ts'
import { calendarInstants, calendarObjects, rruleObjects } from './peers/umeeting.ts'
import type { Cell } from './results.ts'
import { type Question, questions, type Sample, samples, zones } from './samples.ts'

/** The calendar engine comes first: what the others answer is held against it. */
const contenders: readonly Contender[] = [
  calendarObjects,
  calendarInstants,
  limit,
  rruleObjects,
  rruleRust,
  rruleTemporal,
  rruleFloating,
  rruleWithZone,
  icalJs,
]

// rrule with a tzid answers right in a process of UTC alone.
if (process.env['TZ'] !== 'UTC') throw new Error('Run the benchmark with TZ=UTC')

const only = process.argv[2]
const cells: Cell[] = []
for (const sample of samples) {
  for (const zone of zones) {
    for (const question of questions) {
      const name = `${sample.name}, ${zone}, ${question.name}`
      if (only !== undefined && !name.includes(only)) continue
      // One cell at a time: two would time each other.
      // oxlint-disable-next-line no-await-in-loop
      const cell = await timeCell(sample, zone, question)
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

async function timeCell(sample: Sample, zone: string, question: Question): Promise<Cell> {
  const [first, ...others] = contenders.flatMap((contender) => {
    const prepared = contender.prepare(sample, zone, question)
    return prepared ? [{ contender, prepared }] : []
  })
  if (!first) throw new Error('Nobody answers')
  const wanted = first.prepared.instants()
  const right = others.filter(({ prepared }) => answersAlike(wanted, prepared))
  const timed = await timeInTurns([first, ...right])
  const base = timed[0]?.nanoseconds ?? Number.NaN
  const count = wanted.length
  return {
    sample: sample.name,
    zone,
    question: question.name,
    occurrences: count,
    wrong: others.filter((each) => !right.includes(each)).map(({ contender }) => contender.name),
    times: Object.fromEntries(
      timed.map(({ contender, nanoseconds }) => [
        contender.name,
        {
          nanoseconds: Number(nanoseconds.toPrecision(4)),
          ratio: Number((nanoseconds / base).toPrecision(3)),
        },
      ]),
    ),
  }
}

/** A contender that throws (its limits reached) or answers otherwise is named, not timed. */
function answersAlike(wanted: ArrayLike<number>, prepared: Prepared): boolean {
  try {
    const found = prepared.instants()
    return found.length === wanted.length && Array.from(found).every((each, index) => each === wanted[index])
  } catch {
    return false
  }
}

function line(name: string, cell: Cell): string {
  const times = Object.entries(cell.times).map(
    ([contender, { nanoseconds, ratio }]) =>
      `${contender} ${(nanoseconds / Math.max(1, cell.occurrences)).toFixed(1)} ns (${ratio}×)`,
  )
  return `${name}: ${times.join(', ')}${cell.wrong.length > 0 ? `; other answers: ${cell.wrong.join(', ')}` : ''}`
}
