import { documentedDialect, parseSeriesOrThrow } from '@umeeting/core'
import { expect, it } from 'vitest'
import { readPaste } from '../../src/model/reading/read-paste.ts'
import { texts } from './paste-texts.ts'

const shown = {
  series: parseSeriesOrThrow({
    recurrence: { kind: 'monthlyByDay', day: 9 },
    start: '2027-01-09 08:00:00',
    end: { kind: 'count', count: 3 },
  }),
  dialect: documentedDialect,
}

/** What every text of the table says, in one form or another. */
const series = {
  recurrence: { kind: 'weekly', weekdays: ['monday', 'wednesday'] },
  start: '2026-11-30 10:00:00',
  end: { kind: 'count', count: 10 },
}

it.each(texts)('reads $name', ({ text }) => {
  expect(readPaste(text, { shown })).toMatchObject({ kind: 'rule', rule: { series } })
})

it.each([
  {
    name: 'an instant stays what it is, since another zone shows it at another time',
    text: '{"start_time":"2026-11-30T02:00:00Z","recurrence_type":1,"daily_type":1}',
    fields: { start_time: '2026-11-30T02:00:00Z', recurrence_type: '1', daily_type: '1' },
  },
  {
    name: 'another notation is written as the service wants it',
    text: '{"start_time":"2026/11/30 10:00","recurrence_type":1,"daily_type":1}',
    fields: { start_time: '2026-11-30 10:00:00', recurrence_type: '1', daily_type: '1' },
  },
  {
    name: 'an RRULE has none, since no numbering of weekdays changes its days',
    text: 'DTSTART;TZID=Asia/Shanghai:20261130T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10',
    fields: {},
  },
])('the fields of a text: $name', ({ text, fields }) => {
  const reading = readPaste(text, { shown })
  expect(reading.kind === 'rule' && reading.fields).toEqual(fields)
})
