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
const fields = {
  start_time: '2026-11-30 10:00:00',
  recurrence_type: '2',
  weekly_days: '1,3',
  end_times: '10',
}

it.each(texts)('reads $name', ({ text }) => {
  expect(readPaste(text, { shown })).toMatchObject({ kind: 'rule', fields })
})
