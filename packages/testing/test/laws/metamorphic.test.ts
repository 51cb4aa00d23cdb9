import type { Dialect, LocalDateTime, SeriesEnd, Weekday } from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anySeriesAndDialect,
  assertEqualSpellings,
  assertShifted,
  assertTail,
  assertUnion,
  defaultPredictor,
  equalSpellings,
  oraclePredictor,
  type Predictor,
  predictorOf,
  runs,
  shifts,
  unions,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'
import { misreading, withList, wrongLists } from './wrong-predictors.ts'

const predictors = [defaultPredictor, predictorOf(rruleEngine), oraclePredictor]

const spellings = (subject: Predictor, name: string) =>
  fc.property((equalSpellings[name] ?? expect.unreachable)(), (pair) => assertEqualSpellings(pair, subject))
const union = (subject: Predictor, name: string) =>
  fc.property((unions[name] ?? expect.unreachable)(), (each) => assertUnion(each, subject))
const shift = (subject: Predictor, name: string) =>
  fc.property((shifts[name] ?? expect.unreachable)(), (each) => assertShifted(each, subject))
/** A series that recurs, and the number of one of its first occurrences: each has a rest. */
const anyTail = () =>
  fc
    .tuple(
      anySeriesAndDialect().filter(({ series }) => series.recurrence.kind !== 'once'),
      fc.nat(19),
    )
    .map(([{ series, dialect }, pick]) => {
      const still: Dialect = { ...dialect, zone: 'UTC', maxOccurrences: 'none' }
      let count = 0
      for (const { number } of oraclePredictor.occurrences(series, still)) {
        count = number
        if (count === 20) break
      }
      return { series, dialect, count, number: 1 + (pick % Math.max(count, 1)) }
    })
    .filter(({ count }) => count > 0)
const tail = (subject: Predictor) =>
  fc.property(anyTail(), ({ series, dialect, number }) => {
    assertTail(series, dialect, number, subject)
  })

describe.each(predictors)('$name', (predictor) => {
  it.each(Object.keys(equalSpellings))('%s', (name) => {
    fc.assert(spellings(predictor, name), runs(20, 1500))
  })

  it.each(Object.keys(unions))('%s', (name) => {
    fc.assert(union(predictor, name), runs(15, 500))
  })

  it.each(Object.keys(shifts))('%s', (name) => {
    fc.assert(shift(predictor, name), runs(20, 1500))
  })

  it('a series that starts later has the rest', () => {
    fc.assert(tail(predictor), runs(100, 3500))
  })
})

const noSunday = misreading('knows no Sunday in a list of weekdays', ({ recurrence, ...series }, dialect) => {
  if (recurrence.kind !== 'weekly') return [{ recurrence, ...series }, dialect]
  const [first = 'monday', ...rest] = recurrence.weekdays.filter((weekday) => weekday !== 'sunday')
  return [{ recurrence: { kind: 'weekly', weekdays: [first, ...rest] }, ...series }, dialect]
})

const turned = (weekday: Weekday): Weekday => (weekday === 'friday' ? 'saturday' : weekday)

const noFriday = misreading('takes Friday for Saturday', ({ recurrence, ...series }, dialect) => {
  if (recurrence.kind !== 'weekly') return [{ recurrence, ...series }, dialect]
  const [first, ...rest] = recurrence.weekdays
  return [
    { recurrence: { kind: 'weekly', weekdays: [turned(first), ...rest.map(turned)] }, ...series },
    dialect,
  ]
})

const byChoice = (name: string, when: (dialect: Dialect) => boolean): Predictor =>
  misreading(name, (series, dialect) =>
    when(dialect)
      ? [{ ...series, start: `${series.start.slice(0, 17)}59` as LocalDateTime }, dialect]
      : [series, dialect],
  )

const byEnd = (name: string, when: (end: SeriesEnd) => boolean): Predictor =>
  misreading(name, (series, dialect) => [
    when(series.end) ? { ...series, end: { kind: 'open' } } : series,
    dialect,
  ])

const wrongSpellings: Readonly<Record<string, Predictor>> = {
  'all seven weekdays are every day': noSunday,
  'Monday to Friday are the workdays': noFriday,
  'a workday calendar may say Monday to Friday': byChoice(
    'is wrong with calendars',
    ({ workdays }) => workdays !== 'monday-to-friday',
  ),
  'every month has days 1–28': byChoice(
    'is wrong with last days',
    ({ shortMonth }) => shortMonth === 'last-day',
  ),
  'every month has weeks 1–4': byChoice(
    'is wrong with last weeks',
    ({ fifthWeek }) => fifthWeek === 'last-week',
  ),
  'the numbering of weekdays ends with decoding': byChoice(
    'minds the numbering',
    ({ weekdayNumbering }) => weekdayNumbering === 'sunday-is-1',
  ),
  'a count is the most that a dialect allows': byEnd('never ends by count', ({ kind }) => kind === 'count'),
  'an end date is its last second, or its first': byEnd(
    'never ends by date',
    (end) => end.kind === 'until' && end.date.length === 10,
  ),
  'what starts with a match has no unmatched start': byChoice(
    'is wrong where starts are included',
    ({ unmatchedStart }) => unmatchedStart === 'include',
  ),
  'what is counted is as well ended by its last': byEnd('never ends', ({ kind }) => kind === 'until'),
  'what happens once is the first of many': byEnd('never ends by count', ({ kind }) => kind === 'count'),
}

it('every kind of equal spelling has a subject that is wrong with it', () => {
  expect(Object.keys(wrongSpellings)).toEqual(Object.keys(equalSpellings))
})

it.each(Object.entries(wrongSpellings))('“%s” fails for a predictor that $name', (name, predictor) => {
  expect(violationOf(spellings(predictor, name), 500)).toBe('equal spellings have the same occurrences')
})

const dropsTheFifth = wrongLists[0] ?? expect.unreachable()

it.each(Object.keys(unions))('“%s” fails for a predictor that drops one', (name) => {
  expect(violationOf(union(dropsTheFifth, name), 200)).toBe('the parts together are the whole')
})

const onlyBefore2300 = withList('drops what lies after 2300', function* early(list) {
  for (const occurrence of list) if (occurrence.localStart < '2300') yield occurrence
})

const no31st = withList('drops each 31st', function* dropping(list) {
  for (const occurrence of list) if (occurrence.localStart.slice(8, 10) !== '31') yield occurrence
})

it.each([
  ['the calendar repeats after 400 years', onlyBefore2300],
  ['the last day of a month is followed by the first of another', no31st],
  ['the next days of some weekdays are the next weekdays', noSunday],
] as const)('“%s” fails for a predictor that is wrong with it', (name, predictor) => {
  expect(Object.keys(shifts)).toContain(name)
  expect(violationOf(shift(predictor, name), 500)).toBe('a shifted series has the same occurrences, shifted')
})

it('the law of the rest fails for a predictor that drops the fifth', () => {
  expect(violationOf(tail(dropsTheFifth))).toBe('a series that starts later has the rest of the occurrences')
})
