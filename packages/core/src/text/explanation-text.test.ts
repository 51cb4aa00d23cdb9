import { describe, expect, it } from 'vitest'
import { documentedDialect } from '../dialect/dialect.ts'
import type { Change } from '../reconcile/change.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { explanationText } from './explanation-text.ts'

const series = parseSeriesOrThrow({
  recurrence: { kind: 'daily' },
  start: '2026-11-30 10:00:00',
  end: { kind: 'count', count: 3 },
})
const explanation = (...changes: readonly Change[]) => ({ changes, series, dialect: documentedDialect })

/** What stands after "if". */
function conditionOf(change: Change): { readonly en: string; readonly chinese: string } {
  const en = explanationText(explanation(change), 'en')
  const chinese = explanationText(explanation(change), 'zh-CN')
  expect(en).toMatch(/^If .*, the answer fits exactly\. The rule is then: Every day at 10:00 .*\.$/)
  expect(chinese).toMatch(/^如果.*，结果就完全吻合。此时的规则是：.*。$/)
  return {
    en: en.slice('If '.length, en.indexOf(', the answer fits')),
    chinese: chinese.slice('如果'.length, chinese.indexOf('，结果就')),
  }
}

const at = (date: string) => `${date} 10:00:00` as LocalDateTime
const numbered = (numbers: readonly number[]) =>
  numbers.map((number) => ({ number, localStart: at(`2026-12-${String(number).padStart(2, '0')}`) }))

describe('a change is said as what the service would have to do, and not as its opposite', () => {
  it.each<{ readonly change: Change; readonly en: string; readonly chinese: string }>([
    {
      change: { point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' },
      en: 'weekday 1 is Sunday',
      chinese: '星期编号的 1 是星期日',
    },
    {
      change: { point: 'weekdayNumbering', from: 'sunday-is-1', to: 'monday-is-1' },
      en: 'weekday 1 is Monday',
      chinese: '星期编号的 1 是星期一',
    },
    {
      change: { point: 'shortMonth', from: 'skip', to: 'last-day' },
      en: 'a month without the day takes its last day',
      chinese: '没有这一天的月份改在当月最后一天',
    },
    {
      change: { point: 'shortMonth', from: 'last-day', to: 'skip' },
      en: 'a month without the day is skipped',
      chinese: '没有这一天的月份跳过',
    },
    {
      change: { point: 'fifthWeek', from: 'skip', to: 'last-week' },
      en: 'a month without a fifth such weekday takes the last one',
      chinese: '没有第五个的月份改在当月最后一个',
    },
    {
      change: { point: 'fifthWeek', from: 'last-week', to: 'skip' },
      en: 'a month without a fifth such weekday is skipped',
      chinese: '没有第五个的月份跳过',
    },
    {
      change: { point: 'fourthWeek', from: 'fourth', to: 'last' },
      en: 'the fourth such weekday of a month is read as the last one',
      chinese: '每月第四个按最后一个计算',
    },
    {
      change: { point: 'workdays', from: 'workday calendar', to: 'monday-to-friday' },
      en: 'workdays are Monday to Friday',
      chinese: '工作日为周一至周五',
    },
    {
      change: { point: 'workdays', from: 'monday-to-friday', to: 'the office' },
      en: 'workdays are those of the office',
      chinese: '工作日按“the office”计算',
    },
    {
      change: { point: 'unmatchedStart', from: 'skip', to: 'include' },
      en: 'a start that does not match the rule is the first occurrence',
      chinese: '不符合规则的开始日期也算第一次',
    },
    {
      change: { point: 'unmatchedStart', from: 'skip', to: 'include-uncounted' },
      en: 'a start that does not match the rule is an occurrence beyond the number asked for',
      chinese: '不符合规则的开始日期也有会议，但不计入次数',
    },
    {
      change: { point: 'unmatchedStart', from: 'include', to: 'skip' },
      en: 'a start that does not match the rule is no occurrence',
      chinese: '不符合规则的开始日期没有会议',
    },
    {
      change: { point: 'endDate', from: 'whole-day', to: 'start-of-day' },
      en: 'an end date means 00:00 of that day',
      chinese: '结束日期按当天 00:00 计算',
    },
    {
      change: { point: 'endDate', from: 'start-of-day', to: 'whole-day' },
      en: 'an end date includes its whole day',
      chinese: '结束日期包括当天全天',
    },
    {
      change: { point: 'endDateTime', from: 'inclusive', to: 'exclusive' },
      en: 'an occurrence at the very end is left out',
      chinese: '恰好在结束时间开始的一次不包括在内',
    },
    {
      change: { point: 'endDateTime', from: 'inclusive', to: 'whole-day' },
      en: 'the end includes its whole day, whatever its time',
      chinese: '结束时间包括当天全天',
    },
    {
      change: { point: 'endDateTime', from: 'inclusive', to: 'start-of-day' },
      en: 'the end means 00:00 of its day, whatever its time',
      chinese: '结束时间按当天 00:00 计算',
    },
    {
      change: { point: 'zone', from: 'Asia/Shanghai', to: 'UTC' },
      en: 'the answer is in UTC',
      chinese: '返回内容用的是 UTC 时间',
    },
    {
      change: { point: 'maxOccurrences', from: 50, to: 'none' },
      en: 'the service creates more than 50 occurrences',
      chinese: '服务创建的次数可以超过 50 次',
    },
    {
      change: { point: 'maxOccurrences', from: 'none', to: 1 },
      en: 'the service creates at most 1 occurrence',
      chinese: '服务最多创建 1 次',
    },
    {
      change: { point: 'maxOccurrences', from: 'none', to: 2 },
      en: 'the service creates at most 2 occurrences',
      chinese: '服务最多创建 2 次',
    },
    {
      change: { point: 'start', from: at('2026-11-30'), to: at('2026-12-01') },
      en: 'the series starts at 1 December 2026 at 10:00 instead of 30 November 2026 at 10:00',
      chinese: '系列会议从 2026 年 12 月 1 日 10:00 开始，而不是 2026 年 11 月 30 日 10:00',
    },
    {
      change: { point: 'shift', hours: -8 },
      en: 'all times are 8 hours earlier',
      chinese: '所有时间都提前 8 小时',
    },
    {
      change: { point: 'shift', hours: 8 },
      en: 'all times are 8 hours later',
      chinese: '所有时间都推后 8 小时',
    },
    {
      change: { point: 'shift', hours: 1 },
      en: 'all times are 1 hour later',
      chinese: '所有时间都推后 1 小时',
    },
    {
      change: { point: 'shift', hours: -1 },
      en: 'all times are 1 hour earlier',
      chinese: '所有时间都提前 1 小时',
    },
  ])('$en', ({ change, en, chinese }) => {
    expect(conditionOf(change)).toEqual({ en, chinese })
  })
})

const added = (count: number): Change => ({
  point: 'added',
  added: Array.from({ length: count }, (_, index) => at(`2027-01-0${index + 1}`)),
})

describe('rows that differ are named up to the fifth, and then counted', () => {
  const moved = (numbers: readonly number[]): Change => ({
    point: 'moved',
    moved: numbered(numbers).map(({ number, localStart }) => ({
      number,
      from: localStart,
      to: at('2027-01-09'),
    })),
  })

  it.each<{ readonly change: Change; readonly en: string; readonly chinese: string }>([
    {
      change: { point: 'missing', missing: numbered([3]) },
      en: 'occurrence 3 (3 December 2026 at 10:00) is missing',
      chinese: '缺少第 3 次（2026 年 12 月 3 日 10:00）',
    },
    {
      change: { point: 'missing', missing: numbered([3, 4]) },
      en: 'occurrences 3 and 4 are missing',
      chinese: '缺少第 3、4 次',
    },
    {
      change: { point: 'missing', missing: numbered([1, 2, 3, 4, 5]) },
      en: 'occurrences 1, 2, 3, 4 and 5 are missing',
      chinese: '缺少第 1、2、3、4、5 次',
    },
    {
      change: { point: 'missing', missing: numbered([1, 2, 3, 4, 5, 6, 7]) },
      en: 'occurrences 1, 2, 3, 4, 5 and 2 more are missing',
      chinese: '缺少第 1、2、3、4、5 次等共 7 次',
    },
    {
      change: moved([2]),
      en: 'occurrence 2 was moved from 2 December 2026 at 10:00 to 9 January 2027 at 10:00',
      chinese: '第 2 次从 2026 年 12 月 2 日 10:00 改到了 2027 年 1 月 9 日 10:00',
    },
    { change: moved([2, 3]), en: 'occurrences 2 and 3 were moved', chinese: '第 2、3 次改了时间' },
    {
      change: moved([1, 2, 3, 4, 5, 6]),
      en: 'occurrences 1, 2, 3, 4, 5 and 1 more were moved',
      chinese: '第 1、2、3、4、5 次等共 6 次改了时间',
    },
    {
      change: added(1),
      en: 'one occurrence was added (1 January 2027 at 10:00)',
      chinese: '多出 1 次（2027 年 1 月 1 日 10:00）',
    },
    {
      change: added(2),
      en: '2 occurrences were added (1 January 2027 at 10:00 and 2 January 2027 at 10:00)',
      chinese: '多出 2 次（2027 年 1 月 1 日 10:00、2027 年 1 月 2 日 10:00）',
    },
  ])('$en', ({ change, en, chinese }) => {
    expect(conditionOf(change)).toEqual({ en, chinese })
  })

  it('the sixth that was added is counted, not named', () => {
    const { en, chinese } = conditionOf(added(6))
    expect(en).toMatch(/^6 occurrences were added \(.*5 January 2027 at 10:00 and 1 more\)$/)
    expect(chinese).toMatch(/^多出 6 次（.*2027 年 1 月 5 日 10:00等）$/)
  })

  it('a change without rows is a fault of the program', () => {
    expect(() => explanationText(explanation({ point: 'missing', missing: [] }), 'en')).toThrow(RangeError)
  })
})

it('changes that hold together are joined', () => {
  const both = explanation(
    { point: 'endDate', from: 'whole-day', to: 'start-of-day' },
    { point: 'shift', hours: 1 },
  )
  expect(explanationText(both, 'en')).toContain(
    'If an end date means 00:00 of that day and all times are 1 hour later, the answer',
  )
  expect(explanationText(both, 'zh-CN')).toContain(
    '如果结束日期按当天 00:00 计算，并且所有时间都推后 1 小时，',
  )
})
