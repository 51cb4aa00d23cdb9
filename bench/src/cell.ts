import type { Prepared } from './contender.ts'
import { contenders } from './contenders.ts'
import { timeInTurns } from './measure.ts'
import type { Cell } from './results.ts'
import { questions, samples, zones } from './samples.ts'

// One cell in a process of its own, `node cell.js SAMPLE ZONE QUESTION` (their places in the lists), printed
// as JSON: what one cell leaves behind in heap and compiler would slow down the next.

const [sampleAt, zoneAt, questionAt] = process.argv.slice(2).map(Number)
const sample = samples[sampleAt ?? 0]
const zone = zones[zoneAt ?? 0]
const question = questions[questionAt ?? 0]
if (!sample || zone === undefined || !question) throw new Error('There is no such cell')

// Whoever can't be asked such a question can't be prepared for it.
const [first, ...others] = contenders.flatMap((contender) => {
  const prepared = contender.prepare(sample, zone, question)
  return prepared ? [{ contender, prepared }] : []
})
if (!first) throw new Error('Nobody answers')
const wanted = first.prepared.instants()
const right = others.filter(({ prepared }) => answersAlike(wanted, prepared))
const timed = await timeInTurns([first, ...right])
const base = timed[0]?.nanoseconds ?? Number.NaN
const cell: Cell = {
  sample: sample.name,
  zone,
  question: question.name,
  occurrences: wanted.length,
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
process.stdout.write(JSON.stringify(cell))

/** A contender that throws (its limits reached) or answers otherwise is named, not timed. */
function answersAlike(expected: ArrayLike<number>, prepared: Prepared): boolean {
  try {
    const found = prepared.instants()
    return (
      found.length === expected.length && Array.from(found).every((each, index) => each === expected[index])
    )
  } catch {
    return false
  }
}
