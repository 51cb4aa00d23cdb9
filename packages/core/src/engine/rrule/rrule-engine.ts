import type { Dialect } from '../../dialect/dialect.ts'
import type { Series } from '../../series/series.ts'
import type { LocalDate, LocalDateTime } from '../../time/local-date-time.ts'
import type { Engine, Timetable } from '../engine.ts'
import type { Occurrence } from '../occurrence.ts'
import { floatingTimeOf, localDateTimeOfFloating } from './floating-time.ts'
import { Schedule } from './schedule.ts'
import { createZoneClock, type ZonedTime } from './zone-clock.ts'

/**
 * Predicts with the libraries that others trust: rrule expands the rules, luxon knows the zones. Slower than
 * `calendarEngine`, which must agree with it on everything.
 *
 * @example
 * import { predict } from '@umeeting/core'
 * import { rruleEngine } from '@umeeting/core/rrule'
 *
 * predict(series, dialect, { engine: rruleEngine })
 */
export const rruleEngine: Engine = {
  name: 'rrule',
  timetable: (series, dialect) => new RRuleTimetable(series, dialect),
}

class RRuleTimetable implements Timetable {
  readonly #schedule: Schedule
  readonly #zone: string
  #clock: ((floating: number) => ZonedTime) | undefined

  constructor(series: Series, dialect: Dialect) {
    this.#schedule = new Schedule(series, dialect)
    this.#zone = dialect.zone
  }

  count(): number {
    return this.#schedule.count()
  }

  *from(number: number): Generator<Occurrence, undefined> {
    let next = number
    for (const time of this.#schedule.from(number)) {
      const { startsAt, shown } = this.#set(time)
      yield { number: next++, localStart: localDateTimeOfFloating(shown), startsAt }
    }
  }

  numberAt(local: LocalDate | LocalDateTime): number {
    const time = floatingTimeOf(local)
    const before = this.#schedule.countBefore(time)
    if (before === 0) return 1
    // Where the zone skips a local time it moves forward, by a day at most: the occurrence before may reach `time`.
    const [previous] = this.#schedule.from(before)
    return previous !== undefined && this.#set(previous).shown >= time ? before : before + 1
  }

  fill(target: Float64Array, number: number): number {
    let written = 0
    if (target.length === 0) return written
    for (const time of this.#schedule.from(number)) {
      target[written++] = this.#set(time).startsAt
      if (written === target.length) break
    }
    return written
  }

  #set(floating: number): ZonedTime {
    this.#clock ??= createZoneClock(this.#zone)
    return this.#clock(floating)
  }
}
