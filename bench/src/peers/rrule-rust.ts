import { DateTime, DtStart, RRule, RRuleSet, type Time } from 'rrule-rust'
import type { Contender } from '../contender.ts'
import { type Question, START, WINDOW } from '../samples.ts'

export const rruleRust: Contender = {
  name: 'rrule-rust',
  form: 'objects',
  prepare(sample, zone, question) {
    const answer = () => ask(sample.rule, zone, question)
    return {
      run: () => answer().length,
      instants: () => answer().map((each) => each.toTimestamp()),
    }
  },
}

function ask(rule: string, zone: string, question: Question): readonly DateTime<Time>[] {
  const { year, month, day, hour } = START
  const dtstart =
    zone === 'UTC'
      ? new DtStart(DateTime.utc(year, month, day, hour, 0, 0))
      : new DtStart(DateTime.local(year, month, day, hour, 0, 0), zone)
  const set = new RRuleSet<DateTime<Time>>({
    dtstart,
    rrules: [RRule.fromString<DateTime<Time>>(`RRULE:${rule}`)],
  })
  if (question.kind === 'first') return set.all(question.count)
  const midnight = (m: number, d: number) =>
    zone === 'UTC' ? DateTime.utc(question.year, m, d, 0, 0, 0) : DateTime.local(question.year, m, d, 0, 0, 0)
  return set.between(midnight(WINDOW.fromMonth, WINDOW.fromDay), midnight(WINDOW.toMonth, WINDOW.toDay), true)
}
