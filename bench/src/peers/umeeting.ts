import {
  calendarEngine,
  type Engine,
  type LocalDate,
  type Occurrence,
  occurrencesBetween,
  predict,
  predictInto,
} from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import type { Contender } from '../contender.ts'
import { type Question, type Sample, WINDOW } from '../samples.ts'

const twoDigits = (number: number) => String(number).padStart(2, '0')

function windowOf(year: number): { from: LocalDate; to: LocalDate } {
  const date = (month: number, day: number) => `${year}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate
  return { from: date(WINDOW.fromMonth, WINDOW.fromDay), to: date(WINDOW.toMonth, WINDOW.toDay) }
}

function asObjects(name: string, engine: Engine): Contender {
  const walk = (
    sample: Sample,
    zone: string,
    question: Question,
    visit: (occurrence: Occurrence) => void,
  ) => {
    const { series } = sample
    if (question.kind === 'window') {
      for (const occurrence of occurrencesBetween(series, windowOf(question.year), { zone }, { engine })) {
        visit(occurrence)
      }
      return
    }
    let left = question.count
    for (const occurrence of predict(series, { zone }, { engine })) {
      visit(occurrence)
      if (--left === 0) return
    }
  }
  return {
    name,
    form: 'objects',
    prepare: (sample, zone, question) => ({
      run() {
        let read = 0
        // Reading a character makes the text: a text that is never read would cost less.
        walk(
          sample,
          zone,
          question,
          ({ localStart, startsAt }) => (read += localStart.charCodeAt(18) + startsAt),
        )
        return read
      },
      instants() {
        const found: number[] = []
        walk(sample, zone, question, ({ startsAt }) => found.push(startsAt))
        return found
      },
    }),
  }
}

function asInstants(name: string, engine: Engine): Contender {
  return {
    name,
    form: 'instants',
    prepare(sample, zone, question) {
      if (question.kind === 'window') return undefined
      const target = new Float64Array(question.count)
      const run = () => predictInto(target, sample.series, { zone }, { engine })
      return {
        run,
        instants() {
          run()
          return target
        },
      }
    },
  }
}

export const calendarObjects: Contender = asObjects('calendar', calendarEngine)
export const calendarInstants: Contender = asInstants('calendar, instants', calendarEngine)
export const rruleObjects: Contender = asObjects('rruleEngine', rruleEngine)
