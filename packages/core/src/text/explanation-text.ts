import type { Locale } from '../input/locale.ts'
import type { Change, Explanation } from '../reconcile/reconciliation.ts'
import { describe } from './describe.ts'

type ChangeTexts = Readonly<Record<Change['point'], (change: Change) => string>>

const english: ChangeTexts = {
  zone: ({ to }) => `local times are those of ${to}`,
  weekdayNumbering: ({ to }) =>
    `weekday numbering: weekday 1 is ${to === 'sunday-is-1' ? 'Sunday' : 'Monday'}`,
  shortMonth: ({ to }) =>
    to === 'last-day' ? 'a month without the day takes its last day' : 'a month without the day is skipped',
  fifthWeek: ({ to }) =>
    to === 'last-week'
      ? 'a month without a fifth such weekday takes the last one'
      : 'a month without a fifth such weekday is skipped',
  workdays: ({ to }) => `workdays are those of ${to === 'monday-to-friday' ? 'Monday to Friday' : to}`,
  unmatchedStart: ({ to }) =>
    to === 'include'
      ? 'the start counts although it does not match'
      : 'a start that does not match is no occurrence',
  endDate: ({ to }) =>
    to === 'start-of-day' ? 'the end date means its first moment' : 'the end date means its whole day',
  maxOccurrences: ({ from }) => `there is no limit of ${from} occurrences`,
  cut: ({ to }) => `creation stopped after ${to} occurrences`,
  shift: ({ to }) =>
    to === -8
      ? 'times are shifted by -8 hours: the answer is in UTC'
      : `times are shifted by ${signed(to)} hours`,
  start: ({ from, to }) => `the start was moved from ${from} to ${to}`,
}

const chinese: ChangeTexts = {
  zone: ({ to }) => `本地时间属于 ${to}`,
  weekdayNumbering: ({ to }) => `星期的编号不同：1 是${to === 'sunday-is-1' ? '星期日' : '星期一'}`,
  shortMonth: ({ to }) => (to === 'last-day' ? '没有这一天的月份改在最后一天' : '没有这一天的月份跳过'),
  fifthWeek: ({ to }) => (to === 'last-week' ? '没有第五个的月份改在最后一个' : '没有第五个的月份跳过'),
  workdays: ({ to }) => `工作日按${to === 'monday-to-friday' ? '周一至周五' : ` ${to} `}计算`,
  unmatchedStart: ({ to }) =>
    to === 'include' ? '不符合规则的开始日期也算一次' : '不符合规则的开始日期不算一次',
  endDate: ({ to }) => (to === 'start-of-day' ? '结束日期只到当天零点' : '结束日期含当天全天'),
  maxOccurrences: ({ from }) => `没有最多 ${from} 次的限制`,
  cut: ({ to }) => `创建到第 ${to} 次为止`,
  shift: ({ to }) => (to === -8 ? '时间相差 -8 小时：返回的是 UTC 时间' : `时间相差 ${signed(to)} 小时`),
  start: ({ from, to }) => `开始时间从 ${from} 变为 ${to}`,
}

/**
 * What an explanation says: what the service would have to do differently, and how it then reads the rule.
 *
 * @example
 * explanationText(explanation, 'en')
 * // 'Weekday numbering: weekday 1 is Sunday: then the answer is exact. The service reads: Every Sunday at 10:00 (Beijing time), 3 times.'
 */
export function explanationText({ changes, series, dialect }: Explanation, locale: Locale): string {
  const reading = describe(series, locale, dialect)
  if (locale === 'zh-CN') {
    return `若${changes.map((change) => chinese[change.point](change)).join('，且')}，则完全一致。服务此时的理解是：${reading}。`
  }
  const said = changes.map((change) => english[change.point](change)).join(', and ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}: then the answer is exact. The service reads: ${reading}.`
}

function signed(hours: string | number): string {
  return Number(hours) > 0 ? `+${hours}` : String(hours)
}
