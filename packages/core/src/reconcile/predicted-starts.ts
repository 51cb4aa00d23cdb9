import type { Dialect } from '../dialect/dialect.ts'
import type { Timetable } from '../engine/engine.ts'
import { isUmeetingError } from '../input/error-guards.ts'
import { timetableOf } from '../predict/predict.ts'
import type { Series } from '../series/series.ts'
import { wallClockOf } from '../time/zone/instant.ts'

const FIRST_PIECE = 16
const LARGEST_PIECE = 4096

/**
 * The starts that a reading predicts, as numbers, found a piece at a time when they are first asked for. Local times
 * are milliseconds as if the wall clock showed UTC.
 */
export class PredictedStarts {
  /** Whether there is no last one. */
  readonly endless: boolean
  readonly #timetable: Timetable
  readonly #toLocal: (instant: number) => number
  /** A workday calendar may not know the day after the next. */
  readonly #oneByOne: boolean
  #instants = new Float64Array(0)
  #locals = new Float64Array(0)
  #length = 0
  #ended = false
  #failed = false

  constructor(series: Series, dialect: Dialect) {
    const { recurrence, end } = series
    this.#timetable = timetableOf(series, dialect, undefined)
    this.#toLocal = wallClockOf(dialect.zone)
    this.#oneByOne = recurrence.kind === 'workdays' && typeof dialect.workdays === 'function'
    this.endless = end.kind === 'open' && recurrence.kind !== 'once' && dialect.maxOccurrences === 'none'
  }

  /** Whether a workday calendar did not know a date that was needed: how it goes on is then unknown. */
  get failed(): boolean {
    return this.#failed
  }

  /** Whether there is one at that place, from 0. */
  has(index: number): boolean {
    while (index >= this.#length && !this.#ended) this.#find()
    return index < this.#length
  }

  /** The instant at a place that there is. */
  instantAt(index: number): number {
    return this.#instants[index] as number
  }

  /** The local time at a place that there is. */
  localAt(index: number): number {
    return this.#locals[index] as number
  }

  #find(): void {
    const size = this.#oneByOne ? 1 : Math.min(Math.max(this.#length, FIRST_PIECE), LARGEST_PIECE)
    const piece = new Float64Array(size)
    let found = 0
    try {
      const timetable = this.#timetable
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a timetable is no array
      found = timetable.fill(piece, this.#length + 1)
    } catch (error) {
      if (!isUmeetingError(error)) throw error
      this.#failed = true
    }
    if (this.#length + found > this.#instants.length) this.#grow(this.#length + found)
    for (let index = 0; index < found; index++) {
      const instant = piece[index] as number
      this.#instants[this.#length + index] = instant
      this.#locals[this.#length + index] = this.#toLocal(instant)
    }
    this.#length += found
    this.#ended = found < size
  }

  #grow(atLeast: number): void {
    const capacity = Math.max(atLeast, this.#instants.length * 2)
    const [instants, locals] = [new Float64Array(capacity), new Float64Array(capacity)]
    instants.set(this.#instants)
    locals.set(this.#locals)
    this.#instants = instants
    this.#locals = locals
  }
}
