import rrule from 'rrule'
import type { Contender } from '../contender.ts'
import { type Question, START, WINDOW } from '../samples.ts'

const { RRule } = rrule
const start = new Date(Date.UTC(START.year, START.month - 1, START.day, START.hour))

function answer(rule: InstanceType<typeof RRule>, question: Question): Date[] {
  if (question.kind === 'first') return rule.all((_, index) => index < question.count)
  return rule.between(
    new Date(Date.UTC(question.year, WINDOW.fromMonth - 1, WINDOW.fromDay)),
    new Date(Date.UTC(question.year, WINDOW.toMonth - 1, WINDOW.toDay)),
    true,
  )
}

/** Dates whose UTC fields show the wall clock: right in UTC alone, elsewhere its users set the zone themselves. */
export const rruleFloating: Contender = {
  name: 'rrule, floating',
  form: 'objects',
  prepare(sample, zone, question) {
    if (zone !== 'UTC') return undefined
    const options = RRule.parseString(sample.rule)
    const dates = () => answer(new RRule({ ...options, dtstart: start }), question)
    return { run: () => dates().length, instants: () => dates().map(Number) }
  },
}

export const rruleWithZone: Contender = {
  name: 'rrule, tzid',
  form: 'objects',
  prepare(sample, zone, question) {
    if (zone === 'UTC') return undefined
    const options = RRule.parseString(sample.rule)
    const dates = () => answer(new RRule({ ...options, dtstart: start, tzid: zone }), question)
    return { run: () => dates().length, instants: () => dates().map(Number) }
  },
}
