import type { Timetable } from '../engine/engine.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'

/** How many occurrences are passed one by one before the place of a time is computed. */
const NEAR = 16

/** A place among predicted occurrences, which moves forward only and asks for none before it is needed. */
export class Cursor {
  readonly #timetable: Timetable
  #ahead: Iterator<Occurrence, undefined>
  #next: Occurrence | undefined
  #ended = false

  constructor(timetable: Timetable) {
    this.#timetable = timetable
    this.#ahead = timetable.from(1)
  }

  /** The first occurrence, of those not taken, that does not start before a local time. */
  firstFrom(local: LocalDateTime): Occurrence | undefined {
    for (let passed = 0; ; passed++) {
      const next = this.peek()
      if (!next || next.localStart >= local) return next
      if (passed === NEAR) this.#ahead = this.#timetable.from(this.#timetable.numberAt(local))
      this.#next = undefined
    }
  }

  take(): void {
    this.#next = undefined
  }

  /** The first occurrence of those not taken. */
  peek(): Occurrence | undefined {
    if (this.#next || this.#ended) return this.#next
    this.#next = this.#ahead.next().value
    this.#ended = this.#next === undefined
    return this.#next
  }
}
