import { expect, it } from 'vitest'
import type { DialectChoices } from '../dialect/dialect.ts'
import { fromRRule } from './from-rrule.ts'

const zone = 'Asia/Shanghai'

it.each<[string, string, DialectChoices]>([
  ['an UNTIL that is a whole day', 'FREQ=DAILY;UNTIL=20261231', { endDate: 'whole-day' }],
  ['an UNTIL at the last second of a day', 'FREQ=DAILY;UNTIL=20261231T155959Z', { endDate: 'whole-day' }],
  ['an UNTIL within a day', 'FREQ=DAILY;UNTIL=20261231T020000Z', {}],
  ['workdays', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', { workdays: 'monday-to-friday' }],
  ['a day that short months lack', 'FREQ=MONTHLY;BYMONTHDAY=31', { shortMonth: 'skip' }],
  ['the day of a DTSTART that short months lack', 'FREQ=MONTHLY', { shortMonth: 'skip' }],
  ['a day that every month has', 'FREQ=MONTHLY;BYMONTHDAY=28', {}],
])('the choices that %s settles come with the series', (_, rule, choices) => {
  const read = fromRRule(`DTSTART;TZID=${zone}:20260131T100000\nRRULE:${rule}`)
  expect(read).toMatchObject({ ok: true })
  expect(read.ok && read.value.dialect).toEqual({ zone, ...choices })
})
