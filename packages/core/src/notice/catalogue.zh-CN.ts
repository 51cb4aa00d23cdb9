import {
  dateText,
  dateTimeText,
  dateWithWeekday,
  monthsText,
  timeText,
  weekdayNames,
} from '../text/words.zh-CN.ts'
import { zoneName } from '../text/zone-name.ts'
import type { NoticeCatalogue } from './notice-text.ts'

const andMore = (more: boolean): string => (more ? '，以后还有' : '')

export const noticesInChinese: NoticeCatalogue = {
  'field-ignored': ({ field, because }) =>
    because.value === '""'
      ? `未设置 ${because.field}，忽略 ${field}`
      : `${because.field} 为 ${because.value}，忽略 ${field}`,
  'field-outranked': ({ field, by }) => `已设置 ${by}，忽略 ${field}`,
  'field-assumed': ({ field, value }) => `未给出 ${field}，按 ${value} 处理（服务文档对此没有说明）`,
  'short-months-skipped': ({ day, months, more }) =>
    `没有 ${day} 日的月份不开会：${monthsText(months)}${andMore(more)}`,
  'short-months-moved': ({ day, dates, more }) =>
    `没有 ${day} 日的月份改在最后一天：${dates.map(dateText).join('、')}${andMore(more)}`,
  'fifth-weeks-skipped': ({ weekday, months, more }) =>
    `没有第五个${weekdayNames[weekday]}的月份不开会：${monthsText(months)}${andMore(more)}`,
  'fifth-weeks-moved': ({ weekday, dates, more }) =>
    `没有第五个${weekdayNames[weekday]}的月份改在最后一个${weekdayNames[weekday]}：${dates.map(dateText).join('、')}${andMore(more)}`,
  'unmatched-start-skipped': ({ start, firstMatch }) =>
    `开始日期 ${dateWithWeekday(start)} 不符合周期规则，当天不开会${firstMatch === null ? '' : `，首次会议在 ${dateWithWeekday(firstMatch)}`}`,
  'unmatched-start-included': ({ start }) =>
    `开始日期 ${dateWithWeekday(start)} 不符合周期规则，但仍算作第一次会议`,
  'empty-series': ({ start, until }) =>
    `没有任何一次会议：${dateTimeText(start)} 至 ${dateTimeText(until)} 之间没有符合规则的日期`,
  'cut-by-max-occurrences': ({ maxOccurrences, asked }) =>
    `服务最多创建 ${maxOccurrences} 次会议，而规则${asked === Infinity ? '没有结束' : `共有 ${asked} 次`}`,
  'local-times-skipped': ({ zone, moves, more }) =>
    `时钟拨快（${zoneName(zone, 'zh-CN')}），以下时间不存在，会议顺延：${moves
      .map(
        ({ from, to }) =>
          `${dateTimeText(from)} 改为 ${from.slice(0, 10) === to.slice(0, 10) ? timeText(to) : dateTimeText(to)}`,
      )
      .join('、')}${andMore(more)}`,
  'local-times-repeated': ({ zone, times, more }) =>
    `时钟拨慢（${zoneName(zone, 'zh-CN')}），以下时间出现两次，取第一次：${times.map(dateTimeText).join('、')}${andMore(more)}`,
}
