import { expect, it } from 'vitest'
import { type Dialect, documentedDialect } from '../../dialect/dialect.ts'
import { parseRecurrence } from '../../recurrence/parse-recurrence.ts'
import { ExpandedYears } from './expanded-years.ts'
import { RRule } from './rrule-library.ts'
import { yearlyRulesOf } from './yearly-rules.ts'

/** All fourteen kinds of years, and those at the ends of centuries. */
const years = [...Array.from({ length: 28 }, (_, index) => 2000 + index), 1900, 2100, 2400, 9999]

const lastDay = { shortMonth: 'last-day' } as const
const lastWeek = { fifthWeek: 'last-week' } as const

// The right-hand side is how RFC 5545 would have one write it.
it.each<[object, Partial<Dialect>, string]>([
  [{ kind: 'daily' }, {}, 'FREQ=DAILY'],
  [{ kind: 'once' }, {}, 'FREQ=DAILY'],
  [{ kind: 'workdays' }, {}, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  [{ kind: 'workdays' }, { workdays: () => true }, 'FREQ=DAILY'],
  [{ kind: 'weekly', weekdays: ['sunday'] }, {}, 'FREQ=WEEKLY;BYDAY=SU'],
  [{ kind: 'weekly', weekdays: ['monday', 'wednesday'] }, {}, 'FREQ=WEEKLY;BYDAY=MO,WE'],
  [{ kind: 'monthlyByDay', day: 1 }, {}, 'FREQ=MONTHLY;BYMONTHDAY=1'],
  [{ kind: 'monthlyByDay', day: 28 }, lastDay, 'FREQ=MONTHLY;BYMONTHDAY=28'],
  [{ kind: 'monthlyByDay', day: 29 }, {}, 'FREQ=MONTHLY;BYMONTHDAY=29'],
  [{ kind: 'monthlyByDay', day: 29 }, lastDay, 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'],
  [{ kind: 'monthlyByDay', day: 30 }, {}, 'FREQ=MONTHLY;BYMONTHDAY=30'],
  [{ kind: 'monthlyByDay', day: 30 }, lastDay, 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
  [{ kind: 'monthlyByDay', day: 31 }, {}, 'FREQ=MONTHLY;BYMONTHDAY=31'],
  [{ kind: 'monthlyByDay', day: 31 }, lastDay, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  [{ kind: 'monthlyByWeekday', week: 1, weekday: 'monday' }, {}, 'FREQ=MONTHLY;BYDAY=1MO'],
  [{ kind: 'monthlyByWeekday', week: 2, weekday: 'tuesday' }, lastWeek, 'FREQ=MONTHLY;BYDAY=2TU'],
  [{ kind: 'monthlyByWeekday', week: 3, weekday: 'sunday' }, {}, 'FREQ=MONTHLY;BYDAY=3SU'],
  [{ kind: 'monthlyByWeekday', week: 4, weekday: 'friday' }, {}, 'FREQ=MONTHLY;BYDAY=4FR'],
  [{ kind: 'monthlyByWeekday', week: 5, weekday: 'friday' }, {}, 'FREQ=MONTHLY;BYDAY=5FR'],
  [{ kind: 'monthlyByWeekday', week: 5, weekday: 'saturday' }, lastWeek, 'FREQ=MONTHLY;BYDAY=-1SA'],
])('%j under %j holds the days of %s', (input, choices, text) => {
  const recurrence = parseRecurrence(input)
  if (!recurrence.ok) throw new Error(JSON.stringify(recurrence.issues))
  const rules = yearlyRulesOf(recurrence.value, { ...documentedDialect, ...choices })
  for (const year of years) {
    const expected = new RRule({
      ...RRule.parseString(text),
      dtstart: new Date(Date.UTC(year, 0, 1, 10, 30)),
      until: new Date(Date.UTC(year, 11, 31, 10, 30)),
    })
    expect(new ExpandedYears(rules, 37_800_000).expand(year)).toEqual(expected.all().map(Number))
  }
})
