import { expect, it } from 'vitest'
import type { DialectChoices } from '../dialect/dialect.ts'
import { locales } from '../input/locale.ts'
import type { NoticeCode } from '../input/notice.ts'
import { noticesFor } from '../notice/notices-for.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import { decodeSeries } from '../wire/series/decode-series.ts'
import { noticeText } from './notice-text.ts'

interface Row {
  readonly of: readonly [fields: object, dialect?: DialectChoices]
  readonly zh: string
  readonly en: string
}

const start = '2026-01-31 10:00:00'
const daily = { recurrence_type: '1' }
const weekly = { recurrence_type: '2' }
const monthly = { recurrence_type: '3' }
const everyDay = { ...daily, daily_type: '1' }
const fridays = { ...weekly, weekly_days: '5' }
const day31 = { ...monthly, monthly_day: '31' }
const fifthFridays = { ...monthly, monthly_week: '5', monthly_week_day: '5' }
const newYork: DialectChoices = { zone: 'America/New_York' }

/** Wire fields whose first notice is of that code. */
const rows: Readonly<Record<NoticeCode, readonly Row[]>> = {
  'field-ignored': [
    {
      of: [{ ...fridays, monthly_day: '31' }],
      zh: 'recurrence_type 为 2，因此忽略 monthly_day',
      en: 'monthly_day is ignored because recurrence_type is 2',
    },
    {
      of: [{ end_times: '3' }],
      zh: '未给出 recurrence_type，因此忽略 end_times',
      en: 'end_times is ignored because recurrence_type is not given',
    },
    {
      of: [{ ...day31, weekly_days: '8,x' }],
      zh: 'recurrence_type 为 3，因此忽略 weekly_days（其取值也有误：weekly_days[0] 的取值范围是 1–7，实际为 "8"；weekly_days[1] 应为整数（1–7），实际为 "x"）',
      en: 'weekly_days is ignored because recurrence_type is 3 (it would also be wrong: weekly_days[0] must be within 1–7, got "8"; weekly_days[1] must be an integer (1–7), got "x")',
    },
  ],
  'field-outranked': [
    {
      of: [{ ...day31, monthly_week: '9' }],
      zh: '同时给出了 monthly_day，以它为准，忽略 monthly_week（其取值也有误：monthly_week 的取值范围是 1–5，实际为 "9"）',
      en: 'monthly_week is ignored because monthly_day is given, which wins (it would also be wrong: monthly_week must be within 1–5, got "9")',
    },
    {
      of: [{ ...everyDay, end_times: '3', end_date_time: '2026-02-03' }],
      zh: '同时给出了 end_date_time，以它为准，忽略 end_times',
      en: 'end_times is ignored because end_date_time is given, which wins',
    },
  ],
  'field-assumed': [
    {
      of: [daily],
      zh: '未给出 daily_type，按 1 处理；服务的文档没有说明不给出时如何处理',
      en: "daily_type is not given and is read as 1; the service's page leaves open what it means to leave it out",
    },
  ],
  'short-months-skipped': [
    {
      of: [{ ...day31, end_times: '6' }],
      zh: '没有 31 日的月份跳过：2026 年 2 月、4 月、6 月、9 月',
      en: 'Months without a 31st are skipped: February, April, June and September 2026',
    },
    {
      of: [{ ...day31, monthly_day: '30', start_time: '2026-01-30 10:00:00', end_date_time: '2028-12-31' }],
      zh: '没有 30 日的月份跳过：2026、2027、2028 年 2 月',
      en: 'Months without a 30th are skipped: February of 2026, 2027 and 2028',
    },
    {
      of: [{ ...day31, end_date_time: '2026-05-01' }],
      zh: '没有 31 日的月份跳过：2026 年 2 月、4 月',
      en: 'Months without a 31st are skipped: February and April 2026',
    },
    {
      of: [day31],
      zh: '没有 31 日的月份跳过：2026 年 2 月、4 月、6 月、9 月、11 月，2027 年 2 月、4 月、6 月、9 月、11 月，2028 年 2 月、4 月等',
      en: 'Months without a 31st are skipped: February, April, June, September and November 2026; February, April, June, September and November 2027; February and April 2028, and so on',
    },
  ],
  'short-months-moved': [
    {
      of: [{ ...day31, end_date_time: '2027-02-28' }, { shortMonth: 'last-day' }],
      zh: '没有 31 日的月份改在当月最后一天：2026 年 2 月 28 日、4 月 30 日、6 月 30 日、9 月 30 日、11 月 30 日，2027 年 2 月 28 日',
      en: 'In months without a 31st, the meeting is on the last day: 28 February, 30 April, 30 June, 30 September and 30 November 2026; 28 February 2027',
    },
  ],
  'fifth-weeks-skipped': [
    {
      of: [{ ...fifthFridays, start_time: '2026-01-30 10:00:00', end_times: '2' }],
      zh: '没有第五个周五的月份跳过：2026 年 2 月、3 月、4 月',
      en: 'Months without a fifth Friday are skipped: February, March and April 2026',
    },
  ],
  'fifth-weeks-moved': [
    {
      of: [
        { ...fifthFridays, start_time: '2026-01-30 10:00:00', end_times: '2' },
        { fifthWeek: 'last-week' },
      ],
      zh: '没有第五个周五的月份改在当月最后一个周五：2026 年 2 月 27 日',
      en: 'In months without a fifth Friday, the meeting is on the last one: 27 February 2026',
    },
  ],
  'unmatched-start-skipped': [
    {
      of: [{ ...fridays, end_times: '3' }],
      zh: '开始日期 2026 年 1 月 31 日（周六）不符合周期规则，当天没有会议，第一次会议在 2026 年 2 月 6 日（周五）',
      en: 'The start date, Saturday 31 January 2026, does not match the rule and is skipped; the first meeting is on Friday 6 February 2026',
    },
  ],
  'unmatched-start-included': [
    {
      of: [{ ...fridays, end_times: '3' }, { unmatchedStart: 'include' }],
      zh: '开始日期 2026 年 1 月 31 日（周六）不符合周期规则，但仍算作第一次会议，从 2026 年 2 月 6 日（周五）起按规则进行',
      en: 'The start date, Saturday 31 January 2026, does not match the rule but is the first meeting all the same; the rule applies from Friday 6 February 2026',
    },
    {
      of: [{ ...fridays, end_times: '1' }, { unmatchedStart: 'include' }],
      zh: '开始日期 2026 年 1 月 31 日（周六）不符合周期规则，但仍算作第一次会议',
      en: 'The start date, Saturday 31 January 2026, does not match the rule but is the first meeting all the same',
    },
  ],
  'empty-series': [
    {
      of: [{ ...fridays, end_date_time: '2026-02-05' }],
      zh: '没有任何一次会议：从 2026 年 1 月 31 日 10:00 到 2026 年 2 月 5 日，没有符合周期规则的日期，最早符合的是 2026 年 2 月 6 日（周五）10:00',
      en: 'The series is empty: no date from 31 January 2026 at 10:00 until 5 February 2026 matches the rule; the first that does is Friday 6 February 2026 at 10:00',
    },
    {
      of: [
        { ...fridays, end_times: '3', start_time: '9999-12-31 10:00:30' },
        { zone: 'UTC', weekdayNumbering: 'sunday-is-1' },
      ],
      zh: '没有任何一次会议：从 9999 年 12 月 31 日 10:00:30 到 9999 年 12 月 31 日，没有符合周期规则的日期',
      en: 'The series is empty: no date from 31 December 9999 at 10:00:30 until 31 December 9999 matches the rule',
    },
  ],
  'cut-by-max-occurrences': [
    {
      of: [{ ...everyDay, end_times: '60' }, { maxOccurrences: 50 }],
      zh: '会议次数会被截断：服务最多创建 50 次，而规则共有 60 次',
      en: 'The series is cut short: the service creates at most 50 meetings, and the rule asks for 60',
    },
    {
      of: [everyDay, { maxOccurrences: 1 }],
      zh: '会议次数会被截断：服务最多创建 1 次，而规则没有结束',
      en: 'The series is cut short: the service creates at most 1 meeting, and the rule has no end',
    },
    {
      of: [
        { ...daily, daily_type: '2', end_date_time: '2027-12-31' },
        { maxOccurrences: 2, workdays: (date) => (date < '2026-02-10' ? true : undefined) },
      ],
      zh: '会议次数会被截断：服务最多创建 2 次，而规则不止这么多次',
      en: 'The series is cut short: the service creates at most 2 meetings, and the rule asks for more',
    },
  ],
  'end-date-excluded': [
    {
      of: [{ ...everyDay, end_date_time: '2026-02-03' }, { endDate: 'start-of-day' }],
      zh: '结束日期 2026 年 2 月 3 日按当天 00:00 计算，当天 10:00 的会议不包括在内',
      en: 'The end date, 3 February 2026, is read as 00:00 of that day, which leaves out the meeting at 10:00',
    },
  ],
  'workdays-assumed': [
    {
      of: [{ ...daily, daily_type: '2', start_time: '2026-02-02 10:00:00', end_times: '3' }],
      zh: '工作日按周一至周五计算，不避开法定节假日；服务的文档没有说明是否考虑节假日和调休',
      en: "Workdays are read as Monday to Friday, public holidays included; the service's page leaves open whether holidays count",
    },
  ],
  'workdays-by-calendar': [
    {
      of: [
        { ...daily, daily_type: '2', start_time: '2026-02-02 10:00:00', end_times: '3' },
        { workdays: (date) => ['2026-02-02', '2026-02-07', '2026-02-09'].includes(date) },
      ],
      zh: '工作日按日历计算；服务的文档没有说明工作日是哪些天；以下节假日没有会议：2026 年 2 月 3 日、4 日、5 日、6 日；以下周末上班，有会议：2026 年 2 月 7 日',
      en: "Workdays are read by a calendar; the service's page leaves open which days count; holidays without a meeting: 3, 4, 5 and 6 February 2026; weekend days with one: 7 February 2026",
    },
    {
      of: [
        { ...daily, daily_type: '2', start_time: '2026-02-02 10:00:00', end_times: '1' },
        { workdays: () => true },
      ],
      zh: '工作日按日历计算；服务的文档没有说明工作日是哪些天',
      en: "Workdays are read by a calendar; the service's page leaves open which days count",
    },
  ],
  'local-times-skipped': [
    {
      of: [{ ...everyDay, start_time: '2026-03-01 02:30:00', end_times: '400' }, newYork],
      zh: '因时钟拨快（纽约时间），以下日期没有 02:30，会议改到 03:30：2026 年 3 月 8 日、2027 年 3 月 14 日',
      en: 'Clocks go forward (New York time): 02:30 does not exist and becomes 03:30 on 8 March 2026 and 14 March 2027',
    },
    {
      of: [{ ...everyDay, start_time: '2026-03-01 02:30:00' }, newYork],
      zh: '因时钟拨快（纽约时间），以下日期没有 02:30，会议改到 03:30：2026 年 3 月 8 日、2027 年 3 月 14 日、2028 年 3 月 12 日、2029 年 3 月 11 日、2030 年 3 月 10 日、2031 年 3 月 9 日等',
      en: 'Clocks go forward (New York time): 02:30 does not exist and becomes 03:30 on 8 March 2026, 14 March 2027, 12 March 2028, 11 March 2029, 10 March 2030 and 9 March 2031, and so on',
    },
    {
      of: [{ ...everyDay, start_time: '2011-12-20 10:00:00', end_times: '20' }, { zone: 'Pacific/Apia' }],
      zh: '因时钟拨快（阿皮亚时间），以下日期没有 10:00，会议改到次日 10:00：2011 年 12 月 30 日',
      en: 'Clocks go forward (Apia time): 10:00 does not exist and becomes 10:00 of the next day on 30 December 2011',
    },
  ],
  'local-times-repeated': [
    {
      of: [{ ...everyDay, start_time: '2026-10-25 01:30:00', end_times: '30' }, newYork],
      zh: '因时钟拨慢（纽约时间），以下日期有两个 01:30，取第一个：2026 年 11 月 1 日',
      en: 'Clocks go back (New York time): 01:30 occurs twice, and the first is meant, on 1 November 2026',
    },
  ],
}

function noticesOf([fields, dialect]: Row['of']) {
  const { notices, ...decoded } = decodeSeries({ start_time: start, ...fields }, dialect)
  return [...notices, ...(decoded.ok ? noticesFor(decoded.value, dialect) : [])]
}

const all: readonly (readonly [string, Row])[] = Object.entries(rows).flatMap(([code, each]) =>
  each.map((row) => [code, row] as const),
)

it.each(all)('%s: $zh', (code, { of, zh, en }) => {
  const notice = noticesOf(of).at(0)
  expect(notice?.code).toBe(code)
  expect(notice && noticeText(notice, 'zh-CN')).toBe(zh)
  expect(notice && noticeText(notice, 'en')).toBe(en)
})

it('times that move by different gaps are said apart', () => {
  // Lord Howe moved its clocks by an hour before 1985, by half an hour since.
  const series = parseSeriesOrThrow({
    recurrence: { kind: 'daily' },
    start: '1982-01-01 02:15:00',
    end: { kind: 'count', count: 3000 },
  })
  const notices = noticesFor(series, { zone: 'Australia/Lord_Howe' })
  expect(notices.map((notice) => noticeText(notice, 'zh-CN'))).toEqual([
    '因时钟拨快（豪勋爵岛时间），以下日期没有 02:15，会议改到 03:15：1982 年 10 月 31 日、1983 年 10 月 30 日、1984 年 10 月 28 日；以下日期没有 02:15，会议改到 02:45：1985 年 10 月 27 日、1986 年 10 月 19 日、1987 年 10 月 25 日等',
  ])
  expect(notices.map((notice) => noticeText(notice, 'en'))).toEqual([
    'Clocks go forward (Lord Howe time): 02:15 does not exist and becomes 03:15 on 31 October 1982, 30 October 1983 and 28 October 1984; 02:15 does not exist and becomes 02:45 on 27 October 1985, 19 October 1986 and 25 October 1987, and so on',
  ])
})

it.each(locales)('the length of a sentence in %s does not grow with the series', (locale) => {
  const series = parseSeriesOrThrow({
    recurrence: { kind: 'monthlyByDay', day: 31 },
    start: '1970-01-31 02:30:00',
  })
  for (const notice of noticesFor(series, { ...newYork, shortMonth: 'last-day' })) {
    expect(noticeText(notice, locale).length).toBeLessThan(400)
  }
})
