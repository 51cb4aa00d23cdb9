import { RRuleTemporal } from 'rrule-temporal'
import type { Contender } from '../contender.ts'
import { WINDOW } from '../samples.ts'

export const rruleTemporal: Contender = {
  name: 'rrule-temporal',
  form: 'objects',
  prepare(sample, zone, question) {
    const start = `DTSTART;TZID=${zone}:20260101T100000`
    const answer = () => {
      // It knows a fast path for a counted rule, so the count is in the rule.
      if (question.kind === 'first') {
        return new RRuleTemporal({
          rruleString: `${start}\nRRULE:${sample.rule};COUNT=${question.count}`,
        }).all()
      }
      const rule = new RRuleTemporal({ rruleString: `${start}\nRRULE:${sample.rule}` })
      const { year } = question
      // The window's bounds are hours away from any occurrence, so UTC midnights serve for every zone.
      return rule.between(
        new Date(Date.UTC(year, WINDOW.fromMonth - 1, WINDOW.fromDay)),
        new Date(Date.UTC(year, WINDOW.toMonth - 1, WINDOW.toDay)),
        true,
      )
    }
    return {
      run: () => answer().length,
      instants: () => answer().map(({ epochMilliseconds }) => epochMilliseconds),
    }
  },
}
