import type { Dialect } from '../../dialect/dialect.ts'
import type { Series } from '../../series/series.ts'
import {
  END_OF_DAYS,
  epochDayOfLocal,
  type LocalDate,
  type LocalDateTime,
  localDateTimeOf,
  localTimeOf,
  MILLISECONDS_PER_DAY,
  secondOfDayOf,
} from '../../time/local-date-time.ts'
import type { Stretch } from '../../zone/stretch.ts'
import { type Zone, zoneOf } from '../../zone/zone.ts'
import type { Engine, Timetable } from '../engine.ts'
import type { Occurrence } from '../occurrence.ts'
import type { DaySet } from './day-set.ts'
import { lastDayOf } from './last-day.ts'
import { LocalDateWriter } from './local-date-writer.ts'
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
    const days = matchingDaysOf(recurrence, dialect, startDay)
    const lastDay = lastDayOf(end, secondOfDay, dialect.endDate)
    const before = days.rank(startDay)
    const added =
      dialect.unmatchedStart === 'include' && startDay <= lastDay && days.select(before) !== startDay ? 1 : 0
    const limit = Math.min(
      end.kind === 'count' ? end.count : Infinity,
      dialect.maxOccurrences === 'none' ? Infinity : dialect.maxOccurrences,
    )
    const bounded = days.closed || end.kind === 'until'
    const available = bounded ? Math.max(0, days.rank(lastDay + 1) - before) + added : Infinity
    this.#days = days
    this.#zone = zoneOf(dialect.zone)
    this.#startDay = startDay
    this.#secondOfDay = secondOfDay
    this.#startAdded = added === 1
    this.#rankOfZero = before - added - 1
    this.#total = Math.min(limit, available)
    this.#endless = end.kind === 'open' && recurrence.kind !== 'once' && limit === Infinity
  }

  count(): number {
    return this.#endless ? Infinity : this.#total
  }

  from(number: number): IterableIterator<Occurrence> {
    return new OccurrenceIterator(this, this.#zone, this.#secondOfDay, number)
  }

  numberAt(local: LocalDate | LocalDateTime): number {
    const second = secondOfDayOf(local)
    const day = epochDayOfLocal(local) + (second <= this.#secondOfDay ? 0 : 1)
    const number = day <= this.#startDay ? 1 : Math.min(this.#days.rank(day) - this.#rankOfZero, this.#total + 1)
    if (number === 1) return number
    // A skipped local time moves forward, by a day at most: the occurrence before may have moved up to `local`.
    const previous = this.from(number - 1).next()
    return !previous.done && previous.value.localStart >= local ? number - 1 : number
  }

  fill(target: Float64Array, number: number): number {
    const zone = this.#zone
    const time = this.#secondOfDay * 1000
    const length = Math.min(target.length, this.#total - number + 1)
    let stretch: Stretch | undefined
    for (let index = 0; index < length; index++) {
      const day = this.dayOf(number + index)
      if (day >= END_OF_DAYS) return index
      const local = day * MILLISECONDS_PER_DAY + time
      if (stretch === undefined || local >= stretch.until) stretch = zone.stretchAt(local)
      target[index] = local - stretch.offset
    }
    return Math.max(0, length)
  }

  /** The day of an occurrence; `END_OF_DAYS` or later where there is none. */
  dayOf(number: number): number {
    if (number > this.#total) return END_OF_DAYS
    return number === 1 && this.#startAdded ? this.#startDay : this.#days.select(this.#rankOfZero + number)
  }
}

class OccurrenceIterator implements IterableIterator<Occurrence> {
  readonly #timetable: CalendarTimetable
  readonly #zone: Zone
  readonly #timeOfDay: number
  readonly #timeText: string
  readonly #dates = new LocalDateWriter()
  #number: number
  #stretch: Stretch | undefined

  constructor(timetable: CalendarTimetable, zone: Zone, secondOfDay: number, number: number) {
    this.#timetable = timetable
    this.#zone = zone
    this.#timeOfDay = secondOfDay * 1000
    this.#timeText = ` ${localTimeOf(secondOfDay)}`
    this.#number = number
  }

  [Symbol.iterator](): this {
    return this
  }

  next(): IteratorResult<Occurrence, undefined> {
    const number = this.#number
    const day = this.#timetable.dayOf(number)
    if (day >= END_OF_DAYS) return { done: true, value: undefined }
    this.#number = number + 1
    const local = day * MILLISECONDS_PER_DAY + this.#timeOfDay
    let stretch = this.#stretch
    if (stretch === undefined || local >= stretch.until) stretch = this.#stretch = this.#zone.stretchAt(local)
    const localStart =
      local < stretch.skippedFrom
        ? ((this.#dates.write(day) + this.#timeText) as LocalDateTime)
        : localDateTimeOfMilliseconds(local + stretch.gap)
    return { done: false, value: { number, localStart, startsAt: local - stretch.offset } }
  }
}

function localDateTimeOfMilliseconds(local: number): LocalDateTime {
  const day = Math.floor(local / MILLISECONDS_PER_DAY)
  return localDateTimeOf(day, Math.floor((local - day * MILLISECONDS_PER_DAY) / 1000))
}
