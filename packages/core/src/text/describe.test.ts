import { describe as suite, expect, it } from 'vitest'
import type { DialectChoices } from '../dialect/dialect.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import { weekdays } from '../time/weekday.ts'
import { describe } from './describe.ts'

const weekly = (...days: readonly string[]) => ({ kind: 'weekly', weekdays: days })
const monthly = (day: number) => ({ kind: 'monthlyByDay', day })
const nth = (week: number, weekday: string) => ({ kind: 'monthlyByWeekday', week, weekday })
const [daily, workdays, once] = [{ kind: 'daily' }, { kind: 'workdays' }, { kind: 'once' }]

const monday = '2026-11-30 10:00:00'
const times = (count: number) => ({ kind: 'count', count })
const until = (date: string) => ({ kind: 'until', date })
const lastDay: DialectChoices = { shortMonth: 'last-day' }
const lastWeek: DialectChoices = { fifthWeek: 'last-week' }
const statutory: DialectChoices = { workdays: () => true }
const startOfDay: DialectChoices = { endDate: 'start-of-day' }

const inZone = (zone: string): DialectChoices => ({ zone })

interface Row {
  readonly series: { readonly recurrence: object; readonly start?: string; readonly end?: object }
  readonly dialect?: DialectChoices
  readonly zh: string
  readonly en: string
}

const rows: readonly Row[] = [
  // The weekdays of a week.
  {
    series: { recurrence: weekly('monday', 'wednesday'), end: times(10) },
    zh: '每周一、周三 10:00（北京时间），共 10 次',
    en: 'Every Monday and Wednesday at 10:00 (Beijing time), 10 times',
  },
  {
    series: { recurrence: weekly('sunday'), end: times(4) },
    zh: '每周日 10:00（北京时间），共 4 次',
    en: 'Every Sunday at 10:00 (Beijing time), 4 times',
  },
  {
    series: { recurrence: weekly('saturday', 'sunday'), end: times(4) },
    zh: '每周六、周日 10:00（北京时间），共 4 次',
    en: 'Every Saturday and Sunday at 10:00 (Beijing time), 4 times',
  },
  {
    series: { recurrence: weekly('monday', 'tuesday', 'wednesday'), end: times(3) },
    zh: '每周一至周三 10:00（北京时间），共 3 次',
    en: 'Every Monday, Tuesday and Wednesday at 10:00 (Beijing time), 3 times',
  },
  {
    series: { recurrence: weekly('monday', 'wednesday', 'friday'), end: times(3) },
    zh: '每周一、周三、周五 10:00（北京时间），共 3 次',
    en: 'Every Monday, Wednesday and Friday at 10:00 (Beijing time), 3 times',
  },
  {
    series: { recurrence: weekly('monday', 'tuesday', 'wednesday', 'thursday'), end: times(8) },
    zh: '每周一至周四 10:00（北京时间），共 8 次',
    en: 'Every day from Monday to Thursday at 10:00 (Beijing time), 8 times',
  },
  {
    series: { recurrence: weekly('monday', 'tuesday', 'wednesday', 'saturday'), end: times(8) },
    zh: '每周一至周三、周六 10:00（北京时间），共 8 次',
    en: 'Every Monday, Tuesday, Wednesday and Saturday at 10:00 (Beijing time), 8 times',
  },
  {
    series: { recurrence: weekly(...weekdays.slice(0, 5)), end: times(5) },
    zh: '每周一至周五 10:00（北京时间），共 5 次',
    en: 'Every weekday at 10:00 (Beijing time), 5 times',
  },
  {
    series: { recurrence: weekly(...weekdays.slice(1, 6)), end: times(5) },
    zh: '每周二至周六 10:00（北京时间），共 5 次',
    en: 'Every day from Tuesday to Saturday at 10:00 (Beijing time), 5 times',
  },
  {
    series: { recurrence: weekly(...weekdays.slice(0, 6)), end: times(6) },
    zh: '每周一至周六 10:00（北京时间），共 6 次',
    en: 'Every day except Sunday at 10:00 (Beijing time), 6 times',
  },
  {
    series: { recurrence: weekly(...weekdays.filter((day) => day !== 'wednesday')), end: times(6) },
    zh: '每周一、周二、周四至周日 10:00（北京时间），共 6 次',
    en: 'Every day except Wednesday at 10:00 (Beijing time), 6 times',
  },
  {
    series: { recurrence: weekly(...weekdays), end: times(7) },
    zh: '每天 10:00（北京时间），共 7 次',
    en: 'Every day at 10:00 (Beijing time), 7 times',
  },
  // Every day, every workday.
  {
    series: { recurrence: daily, end: times(3) },
    zh: '每天 10:00（北京时间），共 3 次',
    en: 'Every day at 10:00 (Beijing time), 3 times',
  },
  {
    series: { recurrence: workdays, end: times(20) },
    zh: '每个工作日 10:00（北京时间），共 20 次',
    en: 'Every weekday at 10:00 (Beijing time), 20 times',
  },
  {
    series: { recurrence: workdays, end: times(20) },
    dialect: statutory,
    zh: '每个法定工作日 10:00（北京时间），共 20 次',
    en: 'Every workday at 10:00 (Beijing time), 20 times',
  },
  // A day of the month.
  {
    series: { recurrence: monthly(1), end: times(12) },
    zh: '每月 1 日 10:00（北京时间），共 12 次',
    en: 'On the 1st of every month at 10:00 (Beijing time), 12 times',
  },
  {
    series: { recurrence: monthly(2), end: times(12) },
    zh: '每月 2 日 10:00（北京时间），共 12 次',
    en: 'On the 2nd of every month at 10:00 (Beijing time), 12 times',
  },
  {
    series: { recurrence: monthly(13), end: times(12) },
    zh: '每月 13 日 10:00（北京时间），共 12 次',
    en: 'On the 13th of every month at 10:00 (Beijing time), 12 times',
  },
  {
    series: { recurrence: monthly(23), end: times(12) },
    zh: '每月 23 日 10:00（北京时间），共 12 次',
    en: 'On the 23rd of every month at 10:00 (Beijing time), 12 times',
  },
  {
    series: { recurrence: monthly(28), end: times(12) },
    dialect: lastDay,
    zh: '每月 28 日 10:00（北京时间），共 12 次',
    en: 'On the 28th of every month at 10:00 (Beijing time), 12 times',
  },
  {
    series: { recurrence: monthly(29), end: times(12) },
    zh: '每月 29 日 10:00（北京时间），平年 2 月跳过，共 12 次',
    en: 'On the 29th of every month at 10:00 (Beijing time), skipping February outside leap years, 12 times',
  },
  {
    series: { recurrence: monthly(29), end: times(12) },
    dialect: lastDay,
    zh: '每月 29 日 10:00（北京时间），2 月为最后一天，共 12 次',
    en: 'On the 29th of every month at 10:00 (Beijing time), in February on the last day, 12 times',
  },
  {
    series: { recurrence: monthly(30), end: times(12) },
    zh: '每月 30 日 10:00（北京时间），2 月跳过，共 12 次',
    en: 'On the 30th of every month at 10:00 (Beijing time), skipping February, 12 times',
  },
  {
    series: { recurrence: monthly(30), end: times(12) },
    dialect: lastDay,
    zh: '每月 30 日 10:00（北京时间），2 月为最后一天，共 12 次',
    en: 'On the 30th of every month at 10:00 (Beijing time), in February on the last day, 12 times',
  },
  {
    series: { recurrence: monthly(31), start: '2026-01-31 10:00:00', end: times(6) },
    zh: '每月 31 日 10:00（北京时间），没有 31 日的月份跳过，共 6 次',
    en: 'On the 31st of every month at 10:00 (Beijing time), skipping shorter months, 6 times',
  },
  {
    series: { recurrence: monthly(31), start: '2026-01-31 10:00:00', end: times(6) },
    dialect: lastDay,
    zh: '每月最后一天 10:00（北京时间），共 6 次',
    en: 'On the last day of every month at 10:00 (Beijing time), 6 times',
  },
  // A weekday of the month.
  {
    series: { recurrence: nth(1, 'monday'), end: times(12) },
    zh: '每月第一个周一 10:00（北京时间），共 12 次',
    en: 'On the first Monday of every month at 10:00 (Beijing time), 12 times',
  },
  {
    series: { recurrence: nth(2, 'tuesday'), end: times(12) },
    dialect: lastWeek,
    zh: '每月第二个周二 10:00（北京时间），共 12 次',
    en: 'On the second Tuesday of every month at 10:00 (Beijing time), 12 times',
  },
  {
    series: { recurrence: nth(4, 'sunday'), end: times(12) },
    zh: '每月第四个周日 10:00（北京时间），共 12 次',
    en: 'On the fourth Sunday of every month at 10:00 (Beijing time), 12 times',
  },
  {
    series: { recurrence: nth(5, 'friday'), end: times(12) },
    zh: '每月第五个周五 10:00（北京时间），没有第五个周五的月份跳过，共 12 次',
    en: 'On the fifth Friday of every month at 10:00 (Beijing time), skipping months without one, 12 times',
  },
  {
    series: { recurrence: nth(5, 'friday'), end: times(12) },
    dialect: lastWeek,
    zh: '每月最后一个周五 10:00（北京时间），共 12 次',
    en: 'On the last Friday of every month at 10:00 (Beijing time), 12 times',
  },
  // Once.
  {
    series: { recurrence: once },
    zh: '2026 年 11 月 30 日（周一）10:00（北京时间）',
    en: 'On Monday 30 November 2026 at 10:00 (Beijing time)',
  },
  {
    series: { recurrence: once, start: '2028-02-29 08:05:09' },
    dialect: inZone('UTC'),
    zh: '2028 年 2 月 29 日（周二）08:05:09（UTC）',
    en: 'On Tuesday 29 February 2028 at 08:05:09 (UTC)',
  },
  // Ends.
  {
    series: { recurrence: daily },
    zh: '每天 10:00（北京时间），2026 年 11 月 30 日起',
    en: 'Every day at 10:00 (Beijing time), from 30 November 2026',
  },
  {
    series: { recurrence: monthly(31), start: '2027-01-01 09:30:00' },
    zh: '每月 31 日 09:30（北京时间），没有 31 日的月份跳过，2027 年 1 月 1 日起',
    en: 'On the 31st of every month at 09:30 (Beijing time), skipping shorter months, from 1 January 2027',
  },
  {
    series: { recurrence: daily, end: times(1) },
    zh: '2026 年 11 月 30 日（周一）10:00（北京时间）',
    en: 'On Monday 30 November 2026 at 10:00 (Beijing time)',
  },
  {
    series: { recurrence: monthly(2), end: times(1) },
    zh: '每月 2 日 10:00（北京时间），共 1 次',
    en: 'On the 2nd of every month at 10:00 (Beijing time), the first time only',
  },
  {
    series: { recurrence: daily, end: times(2) },
    zh: '每天 10:00（北京时间），共 2 次',
    en: 'Every day at 10:00 (Beijing time), 2 times',
  },
  {
    series: { recurrence: weekly('tuesday'), end: until('2026-12-31') },
    zh: '每周二 10:00（北京时间），至 2026 年 12 月 31 日',
    en: 'Every Tuesday at 10:00 (Beijing time), until 31 December 2026',
  },
  {
    series: { recurrence: weekly('tuesday'), end: until('2026-12-31') },
    dialect: startOfDay,
    zh: '每周二 10:00（北京时间），至 2026 年 12 月 31 日 00:00',
    en: 'Every Tuesday at 10:00 (Beijing time), until 31 December 2026 at 00:00',
  },
  {
    series: { recurrence: weekly('tuesday'), end: until('2026-12-31 18:00:00') },
    zh: '每周二 10:00（北京时间），至 2026 年 12 月 31 日 18:00',
    en: 'Every Tuesday at 10:00 (Beijing time), until 31 December 2026 at 18:00',
  },
  {
    series: { recurrence: weekly('tuesday'), end: until('2026-12-31 23:59:59') },
    dialect: startOfDay,
    zh: '每周二 10:00（北京时间），至 2026 年 12 月 31 日',
    en: 'Every Tuesday at 10:00 (Beijing time), until 31 December 2026',
  },
  // Times and zones.
  {
    series: { recurrence: daily, start: '2026-11-30 00:00:00', end: times(3) },
    zh: '每天 00:00（北京时间），共 3 次',
    en: 'Every day at 00:00 (Beijing time), 3 times',
  },
  {
    series: { recurrence: daily, start: '2026-11-30 10:00:30', end: times(3) },
    zh: '每天 10:00:30（北京时间），共 3 次',
    en: 'Every day at 10:00:30 (Beijing time), 3 times',
  },
  {
    series: { recurrence: daily, start: '2026-03-01 02:30:00', end: times(30) },
    dialect: inZone('America/New_York'),
    zh: '每天 02:30（纽约时间），共 30 次',
    en: 'Every day at 02:30 (New York time), 30 times',
  },
  {
    series: { recurrence: daily, end: times(3) },
    dialect: inZone('Asia/Kathmandu'),
    zh: '每天 10:00（加德满都时间），共 3 次',
    en: 'Every day at 10:00 (Kathmandu time), 3 times',
  },
  {
    series: { recurrence: daily, end: times(3) },
    dialect: inZone('Australia/Lord_Howe'),
    zh: '每天 10:00（豪勋爵岛时间），共 3 次',
    en: 'Every day at 10:00 (Lord Howe time), 3 times',
  },
  {
    series: { recurrence: daily, end: times(3) },
    dialect: inZone('America/Indiana/Knox'),
    zh: '每天 10:00（America/Indiana/Knox），共 3 次',
    en: 'Every day at 10:00 (Knox time), 3 times',
  },
  {
    series: { recurrence: daily, end: times(3) },
    dialect: inZone('Etc/GMT-8'),
    zh: '每天 10:00（Etc/GMT-8），共 3 次',
    en: 'Every day at 10:00 (Etc/GMT-8), 3 times',
  },
]

const seriesOf = ({ series }: Row) => parseSeriesOrThrow({ start: monday, ...series })

suite('in Chinese', () => {
  it.each(rows)('$zh', (row) => {
    expect(describe(seriesOf(row), 'zh-CN', row.dialect)).toBe(row.zh)
  })
})

suite('in English', () => {
  it.each(rows)('$en', (row) => {
    expect(describe(seriesOf(row), 'en', row.dialect)).toBe(row.en)
  })
})

it('an included start that is all there is of a series is said as the one date that it is', () => {
  const series = parseSeriesOrThrow({
    recurrence: { kind: 'monthlyByDay', day: 2 },
    start: '2026-11-30 10:00:00',
    end: { kind: 'count', count: 1 },
  })
  expect(describe(series, 'en', { unmatchedStart: 'include' })).toBe(
    'On Monday 30 November 2026 at 10:00 (Beijing time)',
  )
})
