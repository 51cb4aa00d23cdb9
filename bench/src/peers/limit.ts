import type { Contender } from '../contender.ts'
import type { Sample } from '../samples.ts'

/**
 * What no engine can beat: for each sample a loop written by hand that adds days to integers, the zone's transitions
 * handed to it ready-made, and nothing else: no validation, no dialect, no end, no text.
 */
export const limit: Contender = {
  name: 'the limit',
  form: 'instants',
  prepare(sample, zone, question) {
    const loop = loops[sample.name]
    if (!loop || question.kind === 'window') return undefined
    const target = new Float64Array(question.count)
    const transitions = zone === 'America/New_York' ? transitionsOf(sample, question.count, zone) : []
    const run = () => {
      loop(target)
      return setIn(target, zone === 'Asia/Shanghai' ? 8 * HOUR : 0, transitions)
    }
    return {
      run,
      instants() {
        run()
        return target
      },
    }
  },
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FIRST = Date.UTC(2026, 0, 1, 10)

interface Transition {
  readonly until: number
  readonly offset: number
}

/** The stretches of fixed offset that the loop's local times fall into, asked of Intl day by day before any timing. */
function transitionsOf(sample: Sample, count: number, zone: string): readonly Transition[] {
  const locals = new Float64Array(count)
  loops[sample.name]?.(locals)
  const hour = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' })
  const offsetAt = (local: number) =>
    (Number.parseInt(hour.format(local + 5 * HOUR), 10) === 11 ? -4 : -5) * HOUR
  const stretches: { until: number; offset: number }[] = []
  for (const local of locals) {
    const offset = offsetAt(local)
    const last = stretches.at(-1)
    if (last?.offset === offset) last.until = local + 1
    else stretches.push({ until: local + 1, offset })
  }
  return stretches
}

function setIn(target: Float64Array, offset: number, transitions: readonly Transition[]): number {
  if (transitions.length === 0) {
    if (offset !== 0)
      for (let index = 0; index < target.length; index++) target[index] = at(target, index) - offset
    return target.length
  }
  let pointer = 0
  let { until, offset: current } = transitions[0] as Transition
  for (let index = 0; index < target.length; index++) {
    const local = at(target, index)
    if (local >= until) ({ until, offset: current } = transitions[++pointer] as Transition)
    target[index] = local - current
  }
  return target.length
}

function at(target: Float64Array, index: number): number {
  return target[index] as number
}

const loops: Readonly<Record<string, (target: Float64Array) => void>> = {
  daily(target) {
    let local = FIRST
    for (let index = 0; index < target.length; index++) {
      target[index] = local
      local += DAY
    }
  },
  'Mon/Wed/Fri'(target) {
    const steps = [3 * DAY, 2 * DAY, 2 * DAY]
    let local = FIRST + DAY
    for (let index = 0, step = 0; index < target.length; index++) {
      target[index] = local
      local += steps[step] as number
      step = step === 2 ? 0 : step + 1
    }
  },
  'second Tuesday': (target) => everyMonth(target, (weekday) => ((9 - weekday) % 7) + 7),
  'day 31': (target) => everyMonth(target, () => 30),
  'fifth Friday': (target) => everyMonth(target, (weekday) => ((12 - weekday) % 7) + 28),
}

/** Walks months; `dayIn` answers the day to take, from 0, by the weekday of the first (0 = Sunday). */
function everyMonth(target: Float64Array, dayIn: (weekday: number) => number): void {
  let year = 2026
  let month = 0
  let first = Math.floor(FIRST / DAY)
  for (let index = 0; index < target.length;) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    const days = month === 1 ? (leap ? 29 : 28) : (LENGTHS[month] as number)
    const day = dayIn((first + 4) % 7)
    if (day < days) target[index++] = (first + day) * DAY + 10 * HOUR
    first += days
    if (++month === 12) {
      month = 0
      year++
    }
  }
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
