import { type ChangeCatalogue, changeText } from '../change-catalogue.ts'
import type { ExplanationSentence } from '../language-texts.ts'
import { dateTimeText } from './words.ts'
import { zoneText } from './zone-names.ts'

/** Conditions: each stands after 如果. */
const conditions: ChangeCatalogue = {
  weekdayNumbering: ({ to }) => `星期编号的 1 是${to === 'sunday-is-1' ? '星期日' : '星期一'}`,
  shortMonth: ({ to }) => (to === 'last-day' ? '没有这一天的月份改在当月最后一天' : '没有这一天的月份跳过'),
  fifthWeek: ({ to }) => (to === 'last-week' ? '没有第五个的月份改在当月最后一个' : '没有第五个的月份跳过'),
  fourthWeek: () => '每月第四个按最后一个计算',
  workdays: ({ to }) => (to === 'monday-to-friday' ? '工作日为周一至周五' : `工作日按“${to}”计算`),
  unmatchedStart: ({ to }) => {
    switch (to) {
      case 'include':
        return '不符合规则的开始日期也算第一次'
      case 'include-uncounted':
        return '不符合规则的开始日期也有会议，但不计入次数'
      default:
        return '不符合规则的开始日期没有会议'
    }
  },
  endDate: ({ to }) => (to === 'start-of-day' ? '结束日期按当天 00:00 计算' : '结束日期包括当天全天'),
  endDateTime: ({ to }) => {
    switch (to) {
      case 'exclusive':
        return '恰好在结束时间开始的一次不包括在内'
      case 'whole-day':
        return '结束时间包括当天全天'
      default:
        return '结束时间按当天 00:00 计算'
    }
  },
  zone: ({ to }) =>
    to === 'UTC' ? '返回内容用的是 UTC 时间' : `返回内容用的是${zoneInChinese(zoneText(to))}`,
  maxOccurrences: ({ from, to }) =>
    to === 'none' ? `服务创建的次数可以超过 ${from} 次` : `服务最多创建 ${to} 次`,
  missing: ({ numbers, first, more }) =>
    numbers.length === 1
      ? `缺少第 ${numbers.join('')} 次（${dateTimeText(first)}）`
      : `缺少第 ${numbers.join('、')} 次${more > 0 ? `等共 ${numbers.length + more} 次` : ''}`,
  moved: ({ numbers, first, more, from }) =>
    numbers.length === 1
      ? `第 ${numbers.join('')} 次从 ${dateTimeText(from)} 改到了 ${dateTimeText(first)}`
      : `第 ${numbers.join('、')} 次${more > 0 ? `等共 ${numbers.length + more} 次` : ''}改了时间`,
  added: ({ times, more }) =>
    `多出 ${times.length + more} 次（${times.map(dateTimeText).join('、')}${more > 0 ? '等' : ''}）`,
  start: ({ from, to }) => `系列会议从 ${dateTimeText(to)} 开始，而不是 ${dateTimeText(from)}`,
  shift: ({ hours }) => `所有时间都${hours < 0 ? '提前' : '推后'} ${Math.abs(hours)} 小时`,
}

/** A name in Latin letters stands apart from Chinese text by a blank. */
function zoneInChinese(name: string): string {
  return /^[A-Za-z]/.test(name) ? ` ${name} 时间` : name
}

export const explanationInChinese: ExplanationSentence = (changes, rule) => {
  const said = changes.map((change) => changeText(change, conditions))
  return `如果${said.join('，并且')}，结果就完全吻合。此时的规则是：${rule}。`
}
