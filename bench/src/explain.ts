import { parseSeriesOrThrow, predict, reconcile } from '@umeeting/core'
import { times } from './smoke.ts'

// What explaining costs beside an exact reconcile of as many rows: 10,000, in ways that an answer may differ.

const ROWS = 10_000
const ROUNDS = times(15)

const daily = parseSeriesOrThrow({
  recurrence: { kind: 'daily' },
  start: '2026-11-30 10:00:00',
  end: { kind: 'count', count: ROWS },
})
const weekly = parseSeriesOrThrow({
  recurrence: { kind: 'weekly', weekdays: ['monday', 'wednesday', 'friday'] },
  start: '2026-11-30 04:00:00',
  end: { kind: 'count', count: ROWS },
})

const HOUR = 3_600_000
const textOf = (local: number): string => new Date(local).toISOString().slice(0, 19).replace('T', ' ')
const localOf = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)

const startsOf = (series: typeof daily): readonly string[] =>
  Array.from(predict(series), ({ localStart }) => localStart)
const rowsOf = (starts: readonly string[]) =>
  starts.map((start_time, index) => ({ start_time, uuid: `uuid-${index}` }))
const shifted = (starts: readonly string[], hours: number) =>
  rowsOf(starts.map((start) => textOf(localOf(start) + hours * HOUR)))

/** Each with the point that its first explanation must name; none is exact. */
const answers = [
  { name: 'exact', series: daily, rows: rowsOf(startsOf(daily)), first: undefined },
  { name: 'all shifted by 3 hours', series: daily, rows: shifted(startsOf(daily), 3), first: 'start' },
  { name: 'all in UTC', series: daily, rows: shifted(startsOf(daily), -8), first: 'zone' },
  { name: 'UTC over the edge of a day', series: weekly, rows: shifted(startsOf(weekly), -8), first: 'zone' },
  {
    name: 'a week’s days, shifted by 21 hours',
    series: weekly,
    rows: shifted(startsOf(weekly), 21),
    first: 'shift',
  },
  {
    name: 'every hundredth missing',
    series: daily,
    rows: rowsOf(startsOf(daily).filter((_, at) => at % 100 !== 50)),
    first: 'missing',
  },
  {
    name: 'nothing that is known',
    series: daily,
    rows: rowsOf(startsOf(daily).map((start, at) => textOf(localOf(start) + (at % 7) * 60_000))),
    first: undefined,
  },
]

/** Milliseconds of processor time, the median of some rounds: what else the machine does is not in it. */
function medianOf(run: () => unknown): number {
  const taken = Array.from({ length: ROUNDS }, () => {
    const begun = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  }).toSorted((left, right) => left - right)
  return taken[ROUNDS >> 1] ?? 0
}

const medians = answers.map(({ name, series, rows, first }) => {
  const found = reconcile(series, rows).explanations[0]?.changes[0]?.point
  if (found !== first) throw new Error(`${name} is explained by ${found}, not by ${first}`)
  return { name, milliseconds: medianOf(() => reconcile(series, rows)) }
})
const exact = medians[0]?.milliseconds ?? 0
for (const { name, milliseconds } of medians) {
  const ratio = (milliseconds / exact).toFixed(1)
  process.stdout.write(
    `${name.padEnd(40)}${milliseconds.toFixed(2).padStart(9)} ms ${ratio.padStart(7)} × exact\n`,
  )
}
