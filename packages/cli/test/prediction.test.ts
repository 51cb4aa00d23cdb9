import {
  describe as sentenceOf,
  dialectOf,
  type DialectChoices,
  noticesFor,
  noticeText,
  predict,
  toRRule,
} from '@umeeting/core'
import { anySpelledSeries, runs } from '@umeeting/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { previewJson } from './run.ts'

const SHOWN = 7

/** Spellings that a request file can hold: a workday calendar is a function; other keys, and durations that are none, are refused. */
const anyRequest = anySpelledSeries().filter(
  ({ fields, dialect }) =>
    typeof dialect.workdays === 'string' &&
    Object.keys(fields).every((key) => !['constructor', 'toString', '每周', 'duration'].includes(key)),
)

it('--json is what the core predicts, says and notices of any request in any dialect', () => {
  fc.assert(
    fc.property(anyRequest, ({ fields, dialect, series }) => {
      const printed = previewJson(['--request', '-', '--first', String(SHOWN), ...flagsOf(dialect)], {
        input: JSON.stringify(fields),
      })
      const predicted = []
      for (const occurrence of predict(series, dialect)) {
        if (predicted.length > SHOWN) break
        predicted.push({ ...occurrence, startsAt: new Date(occurrence.startsAt).toISOString() })
      }
      const rrule = toRRule(series, dialect)
      expect(printed).toMatchObject({
        sentence: sentenceOf(series, 'en', dialect),
        recurrence: series.recurrence,
        rrule: rrule.ok ? rrule.value : null,
        start: series.start,
        end: series.end,
        zone: dialect.zone,
        occurrences: predicted.slice(0, SHOWN),
        more: predicted.length > SHOWN,
      })
      const texts = printed.notices.map(({ text }) => text)
      for (const notice of noticesFor(series, dialect)) expect(texts).toContain(noticeText(notice, 'en'))
    }),
    runs(15, 400),
  )
})

/** A dialect as flags. */
function flagsOf(choices: DialectChoices): readonly string[] {
  return Object.entries(dialectOf(choices)).flatMap(([point, choice]) => [
    `--${point.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    String(choice),
  ])
}
