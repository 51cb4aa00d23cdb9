import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dialectOf, fromRRule, type LocalDateTime, type Series } from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import { describe, expect, it } from 'vitest'
import { defaultPredictor, oraclePredictor, type Predictor, predictorOf } from '../../src/index.ts'
import { expandedExamples, refusedExamples } from './rfc5545-examples.ts'

const predictors = [defaultPredictor, predictorOf(rruleEngine), oraclePredictor]

function readable(text: string) {
  const read = fromRRule(text)
  if (!read.ok) throw new TypeError(`${text}: ${JSON.stringify(read.issues)}`)
  return { series: read.value.series, dialect: dialectOf(read.value.dialect) }
}

function startsBy(predictor: Predictor, text: string, most: number) {
  const { series, dialect } = readable(text)
  const starts: { readonly local: LocalDateTime; readonly instant: number }[] = []
  for (const { localStart, startsAt } of predictor.occurrences(series, dialect)) {
    if (starts.push({ local: localStart, instant: startsAt }) > most) break
  }
  return starts
}

describe.each(predictors)('the examples of RFC 5545, by the predictor $name', (predictor) => {
  it.each(expandedExamples)('$title', ({ start, rule, dates }) => {
    const text = `DTSTART;TZID=America/New_York:${start}T090000\nRRULE:${rule}`
    const starts = startsBy(predictor, text, dates.length)
    expect(starts.map(({ local }) => local)).toEqual(dates.map((date) => `${date} 09:00:00`))
    // "(1997 9:00 AM EDT) … October 1-25, (1997 9:00 AM EST) October 26-31": the clock is set back on 26 October, and
    // forward on 5 April 1998.
    expect(starts.map(({ instant }) => new Date(instant).toISOString())).toEqual(
      dates.map((date) => `${date}T${'1997-10-26' <= date && date < '1998-04-05' ? '14' : '13'}:00:00.000Z`),
    )
  })
})

it.each(refusedExamples)('$rule is refused, and told by $parts', ({ rule, parts }) => {
  const read = fromRRule(`DTSTART;TZID=America/New_York:19970902T090000\nRRULE:${rule}`)
  expect(read.ok ? [] : read.issues.map(({ path }) => path.join('.')).toSorted()).toEqual(parts.toSorted())
})

interface Agreed {
  readonly asked: number
  readonly rows: readonly {
    readonly start: string
    readonly rule: string
    readonly dates: readonly string[]
  }[]
}

const agreed = JSON.parse(readFileSync(join(import.meta.dirname, 'agreed.json'), 'utf8')) as Agreed

const withoutEnd = (rule: string) => rule.replace(/;(?:COUNT|UNTIL)=.*$/, '')
const rules = [...new Set(agreed.rows.map(({ rule }) => withoutEnd(rule)))]

describe('the dates on which dateutil, libical and DateTime::Event::ICal agree', () => {
  it('are of every kind that repeats, and of nearly all that was asked', () => {
    const kinds = agreed.rows.map(({ start, rule }): Series['recurrence']['kind'] => {
      return readable(`DTSTART:${start}\nRRULE:${rule}`).series.recurrence.kind
    })
    expect(new Set(kinds)).toEqual(
      new Set(['daily', 'workdays', 'weekly', 'monthlyByDay', 'monthlyByWeekday']),
    )
    expect(agreed.rows.length).toBeGreaterThan(agreed.asked * 0.9)
  })

  describe.each(predictors)('by the predictor $name', (predictor) => {
    it.each(rules)('%s', (asked) => {
      const rows = agreed.rows.filter(({ rule }) => withoutEnd(rule) === asked)
      const predicted = rows.map(({ start, rule, dates }) => ({
        start,
        rule,
        dates: startsBy(predictor, `DTSTART:${start}\nRRULE:${rule}`, dates.length).map(({ local }) =>
          local.slice(0, 10),
        ),
      }))
      expect(predicted).toEqual(rows)
    })
  })
})
