import type { Dialect } from '../../dialect/dialect.ts'
import type { Series } from '../../series/series.ts'
import {
  END_OF_DAYS,
  epochDayOfLocal,
  type LocalDate,
  type LocalDateTime,
  localDateTimeOfFloating,
  MILLISECONDS_PER_DAY,
  secondOfDayOf,
} from '../../time/local-date-time.ts'
import type { Stretch } from '../../time/zone/stretch.ts'
import { type Zone, zoneOf } from '../../time/zone/zone.ts'
import type { Engine, Timetable } from '../engine.ts'
import type { Occurrence } from '../occurrence.ts'
import type { DayBuffer, DaySet } from './day-set.ts'
import { lastDayOf } from './last-day.ts'
import { LocalStartWriter } from './local-start-writer.ts'
import { matchingDaysOf } from './matching-days.ts'

/**
 * Predicts by integer calendar arithmetic: matching days are counted and indexed by closed forms, the zone's offset
 * comes from a cache of its transitions. Nothing depends on how far a date lies away.
 */
export const calendarEngine: Engine = {
  name: 'calendar',
  timetable: (series, dialect) => new CalendarTimetable(series, dialect),
}

class CalendarTimetable implements Timetable {
  readonly #days: DaySet
  readonly #zone: Zone
  readonly #startDay: number
  readonly #secondOfDay: number
  /** Whether the start is the first occurrence without matching the rule. */
  readonly #startAdded: boolean
  /** The rank that occurrence number 0 would have if all occurrences matched. */
  readonly #rankOfZero: number
  /** How many occurrences there are at most; less only where days are not closed. */
  readonly #total: number
  readonly #endless: boolean

  constructor({ recurrence, start, end }: Series, dialect: Dialect) {
    const startDay = epochDayOfLocal(start)
    const secondOfDay = secondOfDayOf(start)
    const lastDay = lastDayOf(end, secondOfDay, dialect.endDate)
    const most = Math.min(
      end.kind === 'count' ? end.count : Infinity,
      dialect.maxOccurrences === 'none' ? Infinity : dialect.maxOccurrences,
    )
    const days = matchingDaysOf(recurrence, dialect, { firstDay: startDay, lastDay, most })
    const before = days.rank(startDay)
    // Days that are not closed hold an included start themselves, as they hold to all bounds.
    const added =
      days.closed &&
      dialect.unmatchedStart === 'include' &&
      startDay <= lastDay &&
      days.select(before) !== startDay
        ? 1
        : 0
    const available = days.closed ? Math.max(0, days.rank(lastDay + 1) - before) + added : Infinity
    this.#days = days
    this.#zone = zoneOf(dialect.zone)
    this.#startDay = startDay
    this.#secondOfDay = secondOfDay
    this.#startAdded = added === 1
    this.#rankOfZero = before - added - 1
    this.#total = Math.min(most, available)
    this.#endless = end.kind === 'open' && recurrence.kind !== 'once' && most === Infinity
  }

  count(): number {
    if (this.#endless) return Infinity
    return this.#days.closed ? this.#total : this.#days.rank(END_OF_DAYS)
  }

  from(number: number): IterableIterator<Occurrence, undefined> {
    return new OccurrenceIterator(this, this.#zone, this.#secondOfDay, number)
  }

  numberAt(local: LocalDate | LocalDateTime): number {
    const second = secondOfDayOf(local)
    const day = epochDayOfLocal(local) + (second <= this.#secondOfDay ? 0 : 1)
    const number =
      day <= this.#startDay ? 1 : Math.min(this.#days.rank(day) - this.#rankOfZero, this.#total + 1)
    return number > 1 && this.#startsFrom(number - 1, local) ? number - 1 : number
  }

  /**
   * Whether an occurrence that nominally lies before `local` does not: a local time that the zone skips moves
   * forward, by a day at most, so this can be true of the one occurrence before and no other.
   */
  #startsFrom(number: number, local: LocalDate | LocalDateTime): boolean {
    const nominal = this.dayOf(number) * MILLISECONDS_PER_DAY + this.#secondOfDay * 1000
    const { skippedFrom, gap } = this.#zone.stretchAt(nominal)
    return nominal >= skippedFrom && localDateTimeOfFloating(nominal + gap) >= local
  }

  fill(target: Float64Array, number: number): number {
    const time = this.#secondOfDay * 1000
    const first = this.#zone.stretchAt(this.dayOf(number) * MILLISECONDS_PER_DAY + time)
    // In China's time every series lies in one stretch: then one pass does it all.
    if (first.until === Infinity) return this.write(target, number, MILLISECONDS_PER_DAY, time - first.offset)
    const length = this.write(target, number, MILLISECONDS_PER_DAY, time)
    let { until, offset } = first
    for (let index = 0; index < length; index++) {
      const local = target[index] as number
      if (local >= until) ({ until, offset } = this.#zone.stretchAt(local))
      target[index] = local - offset
    }
    return length
  }

  /** How many days an iterator may take at once; a workday calendar may not know the day after the next. */
  get largestBatch(): number {
    return this.#days.closed ? LARGEST_BATCH : 1
  }

  /** The day of an occurrence; `END_OF_DAYS` or later where there is none. */
  dayOf(number: number): number {
    if (number > this.#total) return END_OF_DAYS
    return number === 1 && this.#startAdded ? this.#startDay : this.#days.select(this.#rankOfZero + number)
  }

  /** Writes `day * unit + shift` of the occurrences from that number on; answers how many there were. */
  write(target: DayBuffer, number: number, unit: number, shift: number): number {
    const length = Math.max(0, Math.min(target.length, this.#total - number + 1))
    if (!this.#days.closed) return this.#writeFound(target, number, length, unit, shift)
    this.#days.fill(target, this.#rankOfZero + number, length, unit, shift)
    if (number === 1 && this.#startAdded && length > 0) target[0] = this.#startDay * unit + shift
    return length
  }

  #writeFound(target: DayBuffer, number: number, length: number, unit: number, shift: number): number {
    for (let index = 0; index < length; index++) {
      const day = this.dayOf(number + index)
      if (day >= END_OF_DAYS) return index
      target[index] = day * unit + shift
    }
    return length
  }
}

/**
 * How many days an iterator takes at once: few at first, for a preview, and again for the rest of its first ten; then
 * more. Eight numbers are the most that V8 keeps on its own heap: with a larger first array, a series of seven
 * occurrences took a third longer.
 */
const FIRST_BATCH = 8
const GROWTH = 8
const LARGEST_BATCH = 192

class OccurrenceIterator implements IterableIterator<Occurrence, undefined> {
  readonly #timetable: CalendarTimetable
  readonly #zone: Zone
  readonly #timeOfDay: number
  readonly #texts: LocalStartWriter
  readonly #first: number
  #number: number
  #days: DayBuffer
  #taken = 0
  #filled = 0
  #stretch: Stretch | undefined

  constructor(timetable: CalendarTimetable, zone: Zone, secondOfDay: number, number: number) {
    this.#timetable = timetable
    this.#zone = zone
    this.#timeOfDay = secondOfDay * 1000
    this.#texts = new LocalStartWriter(secondOfDay)
    this.#first = number
    this.#number = number
    this.#days = NO_DAYS
  }

  [Symbol.iterator](): this {
    return this
  }

  next(): IteratorResult<Occurrence, undefined> {
    if (this.#taken === this.#filled && !this.#fillDays()) return { done: true, value: undefined }
    const day = this.#days[this.#taken++] as number
    const local = day * MILLISECONDS_PER_DAY + this.#timeOfDay
    let stretch = this.#stretch
    if (stretch === undefined || local >= stretch.until) stretch = this.#stretch = this.#zone.stretchAt(local)
    const localStart =
      local < stretch.skippedFrom ? this.#texts.write(day) : localDateTimeOfFloating(local + stretch.gap)
    return { done: false, value: { number: this.#number++, localStart, startsAt: local - stretch.offset } }
  }

  #fillDays(): boolean {
    const length = this.#days.length
    const largest = this.#timetable.largestBatch
    if (length === 0) this.#days = new Float64Array(Math.min(FIRST_BATCH, largest))
    else if (this.#number > this.#first + length && length < largest)
      this.#days = new Float64Array(Math.min(length * GROWTH, largest))
    this.#filled = this.#timetable.write(this.#days, this.#number, 1, 0)
    this.#taken = 0
    return this.#filled > 0
  }
}

const NO_DAYS: DayBuffer = new Float64Array(0)
