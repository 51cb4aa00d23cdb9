import { describe, expect, it } from 'vitest'
import { type DialectChoices, documentedDialect } from '../dialect/dialect.ts'
import { predict } from '../predict/predict.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { Series } from '../series/series.ts'
import { localTimeAt } from '../time/zone/instant.ts'
import { explanationText } from '../text/explanation-text.ts'
import type { Change } from './change.ts'
import type { ExplainOptions } from './explain.ts'
import { reconcile } from './reconcile.ts'

const seriesOf = (recurrence: object, start: string, end: object): Series =>
  parseSeriesOrThrow({ recurrence, start, end })
const startsOf = (series: Series, dialect: DialectChoices = {}): readonly string[] =>
  Array.from(predict(series, dialect), ({ localStart }) => localStart)
const inZone = (series: Series, dialect: DialectChoices, zone: string): readonly string[] =>
  Array.from(predict(series, dialect), ({ startsAt }) => localTimeAt(startsAt, zone))
const explained = (
  series: Series,
  starts: readonly string[],
  dialect: DialectChoices = {},
  options: ExplainOptions = {},
) => {
  const rows = starts.map((start_time, index) => ({ start_time, uuid: `u${index}` }))
  return reconcile(series, rows, dialect, options).explanations
}
const count = (number: number) => ({ kind: 'count', count: number })
const until = (date: string) => ({ kind: 'until', date })
const weekly = (...weekdays: readonly string[]) => ({ kind: 'weekly', weekdays })
const without = (list: readonly string[], ...places: readonly number[]) =>
  list.filter((_, index) => !places.includes(index))

const daily = seriesOf({ kind: 'daily' }, '2026-11-30 10:00:00', count(60))
const toFifthDay = seriesOf({ kind: 'daily' }, '2026-11-30 10:00:00', until('2026-12-04'))
const toTenOnFifthDay = seriesOf({ kind: 'daily' }, '2026-11-30 10:00:00', until('2026-12-04 10:00:00'))
const toNineOnFifthDay = seriesOf({ kind: 'daily' }, '2026-11-30 10:00:00', until('2026-12-04 09:00:00'))
const tuesdaysFromFriday = seriesOf(weekly('tuesday'), '2026-12-04 10:00:00', count(4))
const tuesdaysAndThursdays = seriesOf(weekly('tuesday', 'thursday'), '2026-12-01 10:00:00', count(6))
const fourthFridays = seriesOf(
  { kind: 'monthlyByWeekday', week: 4, weekday: 'friday' },
  '2026-01-23 10:00:00',
  count(8),
)
const secondOfMonth = seriesOf({ kind: 'monthlyByDay', day: 2 }, '2026-11-30 10:00:00', count(3))
const march = seriesOf(weekly('monday'), '2026-02-16 09:00:00', count(8))
const newYork = { zone: 'America/New_York' }

interface Case {
  readonly title: string
  readonly series: Series
  readonly dialect?: DialectChoices
  readonly options?: ExplainOptions
  readonly answer: readonly string[]
  readonly first: readonly object[]
}

/** What a dialect and a series do not hold. */
const ROWS_OR_CLOCK: ReadonlySet<string> = new Set(['zone', 'missing', 'added', 'moved', 'shift'])

const fifthFridays = seriesOf(
  { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' },
  '2026-01-30 10:00:00',
  count(6),
)

const toUtc = (from: string) => ({ point: 'zone', from, to: 'UTC' })

const cases: readonly Case[] = [
  {
    title: 'an end date that means its first moment, not a limit of 4',
    series: toFifthDay,
    answer: startsOf(toFifthDay).slice(0, 4),
    first: [{ point: 'endDate', from: 'whole-day', to: 'start-of-day' }],
  },
  {
    title: 'a weekday numbering where the start matches neither reading, not a shift by a day',
    series: tuesdaysFromFriday,
    answer: startsOf(seriesOf(weekly('monday'), '2026-12-04 10:00:00', count(4))),
    first: [{ point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' }],
  },
  {
    title: 'Tuesdays and Thursdays answered as Mondays and Wednesdays',
    series: tuesdaysAndThursdays,
    answer: startsOf(seriesOf(weekly('monday', 'wednesday'), '2026-12-01 10:00:00', count(6))),
    first: [{ point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' }],
  },
  {
    title: 'UTC for New York across a change of its clocks',
    series: march,
    dialect: newYork,
    answer: inZone(march, newYork, 'UTC'),
    first: [toUtc('America/New_York')],
  },
  {
    title: 'UTC for Kolkata, half an hour aside',
    series: daily,
    dialect: { zone: 'Asia/Kolkata' },
    answer: inZone(daily, { zone: 'Asia/Kolkata' }, 'UTC'),
    first: [toUtc('Asia/Kolkata')],
  },
  {
    title: 'UTC for Tokyo',
    series: tuesdaysAndThursdays,
    dialect: { zone: 'Asia/Tokyo' },
    answer: inZone(tuesdaysAndThursdays, { zone: 'Asia/Tokyo' }, 'UTC'),
    first: [toUtc('Asia/Tokyo')],
  },
  {
    title: 'a zone that is named',
    series: march,
    dialect: newYork,
    options: { zones: ['Europe/Berlin'] },
    answer: inZone(march, newYork, 'Europe/Berlin'),
    first: [{ point: 'zone', from: 'America/New_York', to: 'Europe/Berlin' }],
  },
  {
    title: 'the first row missing',
    series: tuesdaysAndThursdays,
    answer: startsOf(tuesdaysAndThursdays).slice(1),
    first: [{ point: 'missing', missing: [{ number: 1, localStart: '2026-12-01 10:00:00' }] }],
  },
  {
    title: 'UTC, and the first row missing',
    series: daily,
    answer: inZone(daily, {}, 'UTC').slice(1),
    first: [
      toUtc('Asia/Shanghai'),
      { point: 'missing', missing: [{ number: 1, localStart: '2026-11-30 10:00:00' }] },
    ],
  },
  {
    title: 'a fifth Friday taken as the last one',
    series: fifthFridays,
    answer: startsOf(fifthFridays, { fifthWeek: 'last-week' }),
    first: [{ point: 'fifthWeek', from: 'skip', to: 'last-week' }],
  },
  {
    title: 'another weekday numbering with a limit of its own',
    series: tuesdaysAndThursdays,
    answer: startsOf(seriesOf(weekly('monday', 'wednesday'), '2026-12-01 10:00:00', count(4))),
    first: [
      { point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' },
      { point: 'maxOccurrences', from: 'none', to: 4 },
    ],
  },
  {
    title: 'a fourth Friday read as the last one',
    series: fourthFridays,
    answer: startsOf(
      seriesOf({ kind: 'monthlyByWeekday', week: 5, weekday: 'friday' }, '2026-01-23 10:00:00', count(8)),
      { fifthWeek: 'last-week' },
    ),
    first: [{ point: 'fourthWeek', from: 'fourth', to: 'last' }],
  },
  {
    title: 'one row too many',
    series: tuesdaysFromFriday,
    answer: [...startsOf(tuesdaysFromFriday), '2027-01-03 18:00:00'],
    first: [{ point: 'added', added: ['2027-01-03 18:00:00'] }],
  },
  {
    title: 'a start that is included and not counted',
    series: secondOfMonth,
    answer: ['2026-11-30 10:00:00', ...startsOf(secondOfMonth)],
    first: [{ point: 'unmatchedStart', from: 'skip', to: 'include-uncounted' }],
  },
  {
    title: 'an end with a time of day that is excluded',
    series: toTenOnFifthDay,
    answer: startsOf(toTenOnFifthDay).slice(0, -1),
    first: [{ point: 'endDateTime', from: 'inclusive', to: 'exclusive' }],
  },
  {
    title: 'an end with a time of day whose day counts as a whole',
    series: toNineOnFifthDay,
    answer: startsOf(toFifthDay),
    first: [{ point: 'endDateTime', from: 'inclusive', to: 'whole-day' }],
  },
  {
    title: 'a weekday numbering, and one row missing',
    series: tuesdaysAndThursdays,
    answer: without(startsOf(seriesOf(weekly('monday', 'wednesday'), '2026-12-01 10:00:00', count(6))), 2),
    first: [
      { point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' },
      { point: 'missing', missing: [{ number: 3, localStart: '2026-12-09 10:00:00' }] },
    ],
  },
  {
    title: 'a limit',
    series: daily,
    answer: startsOf(daily).slice(0, 50),
    first: [{ point: 'maxOccurrences', from: 'none', to: 50 }],
  },
  {
    title: 'a larger limit than the one that was assumed, in one change',
    series: daily,
    dialect: { maxOccurrences: 30 },
    answer: startsOf(daily).slice(0, 50),
    first: [{ point: 'maxOccurrences', from: 30, to: 50 }],
  },
  {
    title: 'no limit where one was assumed',
    series: daily,
    dialect: { maxOccurrences: 30 },
    answer: startsOf(daily),
    first: [{ point: 'maxOccurrences', from: 30, to: 'none' }],
  },
  {
    title: 'a limit, and a row missing before it',
    series: daily,
    answer: without(startsOf(daily).slice(0, 50), 6),
    first: [
      { point: 'maxOccurrences', from: 'none', to: 50 },
      { point: 'missing', missing: [{ number: 7, localStart: '2026-12-06 10:00:00' }] },
    ],
  },
  {
    title: 'a row that moved',
    series: daily,
    answer: startsOf(daily).map((start) => start.replace('12-04 10', '12-04 15')),
    first: [
      { point: 'moved', moved: [{ number: 5, from: '2026-12-04 10:00:00', to: '2026-12-04 15:00:00' }] },
    ],
  },
  {
    title: 'a start that moved',
    series: daily,
    answer: startsOf({ ...daily, start: '2026-12-02 09:30:00' as Series['start'] }),
    first: [{ point: 'start', from: '2026-11-30 10:00:00', to: '2026-12-02 09:30:00' }],
  },
  {
    title: 'a shift that is no zone and no start',
    series: tuesdaysAndThursdays,
    answer: startsOf(tuesdaysAndThursdays).map((start) => start.replace('10:00', '12:30')),
    dialect: {},
    first: [{ point: 'start', from: '2026-12-01 10:00:00', to: '2026-12-01 12:30:00' }],
  },
  {
    title: 'a shift onto other days of the week',
    series: tuesdaysAndThursdays,
    answer: startsOf(seriesOf(weekly('wednesday', 'friday'), '2026-12-02 01:00:00', count(6))),
    first: [{ point: 'shift', hours: 15 }],
  },
]

it.each(cases)('the first explanation is $title', ({ series, answer, dialect, options, first }) => {
  expect(explained(series, answer, dialect, options)[0]?.changes).toEqual(first)
})

it.each(cases)('$title: has a sentence in both languages', ({ series, answer, dialect, options }) => {
  const explanations = explained(series, answer, dialect, options).slice(0, 1)
  const texts = (['en', 'zh-CN'] as const).flatMap((locale) =>
    explanations.map((first) => explanationText(first, locale)),
  )
  expect(texts[0]).toMatch(/^If .+, the answer fits exactly\. The rule is then: .+\.$/)
  expect(texts[1]).toMatch(/^如果.+，结果就完全吻合。此时的规则是：.+。$/)
})

it.each(cases.filter(({ first }) => first.length > 0))(
  '$title: a prediction by that reading is the answer, save for single rows and the zone',
  ({ series, answer, dialect, options }) => {
    const [first] = explained(series, answer, dialect, options)
    const isReading = first?.changes.every(({ point }) => !ROWS_OR_CLOCK.has(point))
    const predicted = first && startsOf(first.series, first.dialect).slice(0, answer.length + 1)
    expect(isReading === true ? predicted : answer).toEqual(answer)
  },
)

const fourTuesdays = seriesOf(weekly('tuesday'), '2026-12-01 10:00:00', count(4))
const hoursLater = (start: string, hours: number) =>
  new Date(Date.parse(`${start}Z`) + hours * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

it.each([
  { hours: 26, isOne: true },
  { hours: -26, isOne: true },
  { hours: 27, isOne: false },
  { hours: -27, isOne: false },
])('times that are $hours hours later are a shift, as far as zones lie apart: $isOne', ({ hours, isOne }) => {
  const answer = startsOf(fourTuesdays).map((start) => hoursLater(start, hours))
  const points = explained(fourTuesdays, answer).flatMap(({ changes }) => changes.map(({ point }) => point))
  expect(points.includes('shift')).toBe(isOne)
})

it('an answer in UTC is not also called a shift', () => {
  const points = explained(daily, inZone(daily, {}, 'UTC')).map(({ changes }) => changes[0]?.point)
  expect(points).toEqual(['zone', 'start'])
})

it('eight hours are UTC in China alone', () => {
  const eight = startsOf(tuesdaysAndThursdays, { zone: 'Asia/Tokyo' }).map((start) =>
    start.replace('10:00', '02:00'),
  )
  const points = explained(tuesdaysAndThursdays, eight, { zone: 'Asia/Tokyo' }).map(
    ({ changes }) => changes[0]?.point,
  )
  expect(points).toEqual(['start', 'shift'])
})

it('what more rows differ than match explains nothing', () => {
  expect(explained(daily, ['2026-11-30 10:00:00', '2030-01-01 00:00:00', '2030-01-02 00:00:00'])).toEqual([])
})

it('no explanation holds another one', () => {
  const sets = explained(toFifthDay, startsOf(toFifthDay).slice(0, 4)).map(({ changes }) => changes)
  expect(sets).toEqual([
    [{ point: 'endDate', from: 'whole-day', to: 'start-of-day' }],
    [{ point: 'maxOccurrences', from: 'none', to: 4 }],
  ])
})

/** The condition of an explanation, without the rule. */
const conditionIn = (changes: readonly Change[], locale: 'en' | 'zh-CN') =>
  explanationText({ changes, series: daily, dialect: documentedDialect }, locale).replace(
    /(?: The rule is then|此时的规则是).*$/,
    '',
  )
const at = (text: string) => text as Series['start']

describe('sentences', () => {
  const missing = (...numbers: readonly number[]) =>
    numbers.map((number) => ({ number, localStart: at(`2026-12-0${number} 10:00:00`) }))

  it.each<{ readonly change: Change; readonly en: string; readonly zh: string }>([
    {
      change: { point: 'maxOccurrences', from: 'none', to: 50 },
      en: 'If the service creates at most 50 occurrences, the answer fits exactly.',
      zh: '如果服务最多创建 50 次，结果就完全吻合。',
    },
    {
      change: { point: 'maxOccurrences', from: 'none', to: 1 },
      en: 'If the service creates at most 1 occurrence, the answer fits exactly.',
      zh: '如果服务最多创建 1 次，结果就完全吻合。',
    },
    {
      change: { point: 'maxOccurrences', from: 50, to: 'none' },
      en: 'If the service creates more than 50 occurrences, the answer fits exactly.',
      zh: '如果服务创建的次数可以超过 50 次，结果就完全吻合。',
    },
    {
      change: { point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' },
      en: 'If weekday 1 is Sunday, the answer fits exactly.',
      zh: '如果星期编号的 1 是星期日，结果就完全吻合。',
    },
    {
      change: { point: 'weekdayNumbering', from: 'sunday-is-1', to: 'monday-is-1' },
      en: 'If weekday 1 is Monday, the answer fits exactly.',
      zh: '如果星期编号的 1 是星期一，结果就完全吻合。',
    },
    {
      change: { point: 'shortMonth', from: 'skip', to: 'last-day' },
      en: 'If a month without the day takes its last day, the answer fits exactly.',
      zh: '如果没有这一天的月份改在当月最后一天，结果就完全吻合。',
    },
    {
      change: { point: 'shortMonth', from: 'last-day', to: 'skip' },
      en: 'If a month without the day is skipped, the answer fits exactly.',
      zh: '如果没有这一天的月份跳过，结果就完全吻合。',
    },
    {
      change: { point: 'fifthWeek', from: 'skip', to: 'last-week' },
      en: 'If a month without a fifth such weekday takes the last one, the answer fits exactly.',
      zh: '如果没有第五个的月份改在当月最后一个，结果就完全吻合。',
    },
    {
      change: { point: 'fifthWeek', from: 'last-week', to: 'skip' },
      en: 'If a month without a fifth such weekday is skipped, the answer fits exactly.',
      zh: '如果没有第五个的月份跳过，结果就完全吻合。',
    },
    {
      change: { point: 'fourthWeek', from: 'fourth', to: 'last' },
      en: 'If the fourth such weekday of a month is read as the last one, the answer fits exactly.',
      zh: '如果每月第四个按最后一个计算，结果就完全吻合。',
    },
    {
      change: { point: 'workdays', from: 'monday-to-friday', to: '国务院' },
      en: 'If workdays are those of 国务院, the answer fits exactly.',
      zh: '如果工作日按“国务院”计算，结果就完全吻合。',
    },
    {
      change: { point: 'workdays', from: 'workday calendar', to: 'monday-to-friday' },
      en: 'If workdays are Monday to Friday, the answer fits exactly.',
      zh: '如果工作日为周一至周五，结果就完全吻合。',
    },
    {
      change: { point: 'unmatchedStart', from: 'skip', to: 'include' },
      en: 'If a start that does not match the rule is the first occurrence, the answer fits exactly.',
      zh: '如果不符合规则的开始日期也算第一次，结果就完全吻合。',
    },
    {
      change: { point: 'unmatchedStart', from: 'include', to: 'skip' },
      en: 'If a start that does not match the rule is no occurrence, the answer fits exactly.',
      zh: '如果不符合规则的开始日期没有会议，结果就完全吻合。',
    },
    {
      change: { point: 'unmatchedStart', from: 'skip', to: 'include-uncounted' },
      en: 'If a start that does not match the rule is an occurrence beyond the number asked for, the answer fits exactly.',
      zh: '如果不符合规则的开始日期也有会议，但不计入次数，结果就完全吻合。',
    },
    {
      change: { point: 'endDate', from: 'whole-day', to: 'start-of-day' },
      en: 'If an end date means 00:00 of that day, the answer fits exactly.',
      zh: '如果结束日期按当天 00:00 计算，结果就完全吻合。',
    },
    {
      change: { point: 'endDate', from: 'start-of-day', to: 'whole-day' },
      en: 'If an end date includes its whole day, the answer fits exactly.',
      zh: '如果结束日期包括当天全天，结果就完全吻合。',
    },
    {
      change: { point: 'endDateTime', from: 'inclusive', to: 'exclusive' },
      en: 'If an occurrence at the very end is left out, the answer fits exactly.',
      zh: '如果恰好在结束时间开始的一次不包括在内，结果就完全吻合。',
    },
    {
      change: { point: 'endDateTime', from: 'inclusive', to: 'whole-day' },
      en: 'If the end includes its whole day, whatever its time, the answer fits exactly.',
      zh: '如果结束时间包括当天全天，结果就完全吻合。',
    },
    {
      change: { point: 'endDateTime', from: 'inclusive', to: 'start-of-day' },
      en: 'If the end means 00:00 of its day, whatever its time, the answer fits exactly.',
      zh: '如果结束时间按当天 00:00 计算，结果就完全吻合。',
    },
    {
      change: { point: 'zone', from: 'Asia/Shanghai', to: 'UTC' },
      en: 'If the answer is in UTC, the answer fits exactly.',
      zh: '如果返回内容用的是 UTC 时间，结果就完全吻合。',
    },
    {
      change: { point: 'zone', from: 'UTC', to: 'Asia/Shanghai' },
      en: 'If the answer is in Beijing time, the answer fits exactly.',
      zh: '如果返回内容用的是北京时间，结果就完全吻合。',
    },
    {
      change: { point: 'missing', missing: missing(3) },
      en: 'If occurrence 3 (3 December 2026 at 10:00) is missing, the answer fits exactly.',
      zh: '如果缺少第 3 次（2026 年 12 月 3 日 10:00），结果就完全吻合。',
    },
    {
      change: { point: 'missing', missing: missing(1, 2, 3, 4, 5, 6, 7) },
      en: 'If occurrences 1, 2, 3, 4, 5 and 2 more are missing, the answer fits exactly.',
      zh: '如果缺少第 1、2、3、4、5 次等共 7 次，结果就完全吻合。',
    },
    {
      change: { point: 'added', added: [at('2026-12-09 10:00:00')] },
      en: 'If one occurrence was added (9 December 2026 at 10:00), the answer fits exactly.',
      zh: '如果多出 1 次（2026 年 12 月 9 日 10:00），结果就完全吻合。',
    },
    {
      change: { point: 'added', added: [at('2026-12-08 10:00:00'), at('2026-12-09 10:00:00')] },
      en: 'If 2 occurrences were added (8 December 2026 at 10:00 and 9 December 2026 at 10:00), the answer fits exactly.',
      zh: '如果多出 2 次（2026 年 12 月 8 日 10:00、2026 年 12 月 9 日 10:00），结果就完全吻合。',
    },
    {
      change: {
        point: 'moved',
        moved: [{ number: 2, from: at('2026-12-08 10:00:00'), to: at('2026-12-09 11:00:00') }],
      },
      en: 'If occurrence 2 was moved from 8 December 2026 at 10:00 to 9 December 2026 at 11:00, the answer fits exactly.',
      zh: '如果第 2 次从 2026 年 12 月 8 日 10:00 改到了 2026 年 12 月 9 日 11:00，结果就完全吻合。',
    },
    {
      change: { point: 'start', from: at('2026-12-08 10:00:00'), to: at('2026-12-09 10:30:00') },
      en: 'If the series starts at 9 December 2026 at 10:30 instead of 8 December 2026 at 10:00, the answer fits exactly.',
      zh: '如果系列会议从 2026 年 12 月 9 日 10:30 开始，而不是 2026 年 12 月 8 日 10:00，结果就完全吻合。',
    },
    {
      change: { point: 'shift', hours: 1 },
      en: 'If all times are 1 hour later, the answer fits exactly.',
      zh: '如果所有时间都推后 1 小时，结果就完全吻合。',
    },
    {
      change: { point: 'shift', hours: -2.5 },
      en: 'If all times are 2.5 hours earlier, the answer fits exactly.',
      zh: '如果所有时间都提前 2.5 小时，结果就完全吻合。',
    },
  ])('$zh', ({ change, en, zh }) => {
    expect([conditionIn([change], 'en'), conditionIn([change], 'zh-CN')]).toEqual([en, zh])
  })

  it('several changes are one sentence', () => {
    const changes: readonly Change[] = [
      { point: 'shortMonth', from: 'skip', to: 'last-day' },
      { point: 'maxOccurrences', from: 'none', to: 50 },
    ]
    expect(conditionIn(changes, 'en')).toBe(
      'If a month without the day takes its last day and the service creates at most 50 occurrences, the answer fits exactly.',
    )
    expect(conditionIn(changes, 'zh-CN')).toBe(
      '如果没有这一天的月份改在当月最后一天，并且服务最多创建 50 次，结果就完全吻合。',
    )
  })
})

it.each([
  {
    calendar: 'throws',
    answer: () => {
      throw new RangeError('no holidays known after 2026')
    },
  },
  { calendar: 'answers undefined', answer: () => undefined },
])(
  'explaining goes on where a reading needs a date for which the workday calendar $calendar',
  ({ answer }) => {
    const workdays = parseSeriesOrThrow({
      recurrence: { kind: 'workdays' },
      start: '2026-12-24 10:00:00',
      end: { kind: 'count', count: 3 },
    })
    const found = reconcile(
      workdays,
      ['2027-01-04', '2027-01-05', '2027-01-06'].map((date) => ({ start_time: `${date} 10:00:00` })),
      { workdays: (date) => (date < '2027-01-01' ? !date.endsWith('26') && !date.endsWith('27') : answer()) },
    )
    expect(found).toMatchObject({ verdict: 'different', observedCount: 3, predictedCount: 3 })
  },
)
