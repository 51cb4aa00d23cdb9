import type { NoticeCatalogue } from '../../input/notice.ts'
import { movesAlike } from '../../notice/moves-alike.ts'
import type { NoticeTexts } from '../language-texts.ts'
import { timeText } from '../../time/local-date-time.ts'
import {
  datesText,
  dateText,
  dateTimeText,
  dateWithWeekday,
  monthsText,
  timeOfDay,
  weekdayNames,
} from './words.ts'
import { zoneText } from './zone-names.ts'

const andMore = (more: boolean): string => (more ? '等' : '')

const sentences: NoticeCatalogue = {
  'field-ignored': ({ field, because }) =>
    because.value === '""'
      ? `未给出 ${because.field}，因此忽略 ${field}`
      : `${because.field} 为 ${because.value}，因此忽略 ${field}`,
  'field-outranked': ({ field, by }) => `同时给出了 ${by}，以它为准，忽略 ${field}`,
  'field-assumed': ({ field, value }) =>
    `未给出 ${field}，按 ${value} 处理；服务的文档没有说明不给出时如何处理`,
  'short-months-skipped': ({ day, months, more }) =>
    `没有 ${day} 日的月份跳过：${monthsText(months)}${andMore(more)}`,
  'short-months-moved': ({ day, dates, more }) =>
    `没有 ${day} 日的月份改在当月最后一天：${datesText(dates)}${andMore(more)}`,
  'fifth-weeks-skipped': ({ weekday, months, more }) =>
    `没有第五个${weekdayNames[weekday]}的月份跳过：${monthsText(months)}${andMore(more)}`,
  'fifth-weeks-moved': ({ weekday, dates, more }) =>
    `没有第五个${weekdayNames[weekday]}的月份改在当月最后一个${weekdayNames[weekday]}：${datesText(dates)}${andMore(more)}`,
  'unmatched-start-skipped': ({ start, firstMatch }) =>
    `开始日期 ${dateWithWeekday(start)}不符合周期规则，当天没有会议${
      firstMatch === null ? '' : `，第一次会议在 ${dateWithWeekday(firstMatch)}`
    }`,
  'unmatched-start-included': ({ start, firstMatch }) =>
    `开始日期 ${dateWithWeekday(start)}不符合周期规则，但仍算作第一次会议${
      firstMatch === null ? '' : `，从 ${dateWithWeekday(firstMatch)}起按规则进行`
    }`,
  'empty-series': ({ start, until, firstMatch }) =>
    `没有任何一次会议：从 ${dateTimeText(start)} 到 ${dateTimeText(until)}，没有符合周期规则的日期${
      firstMatch === null ? '' : `，最早符合的是 ${dateWithWeekday(firstMatch)}${timeText(firstMatch)}`
    }`,
  'cut-by-max-occurrences': ({ maxOccurrences, asked }) =>
    `会议次数会被截断：服务最多创建 ${maxOccurrences} 次，而规则${
      asked === Infinity ? '没有结束' : asked === null ? '不止这么多次' : `共有 ${asked} 次`
    }`,
  'end-date-excluded': ({ end, leftOut }) =>
    `结束日期 ${dateText(end)}按当天 00:00 计算，当天 ${timeText(leftOut)} 的会议不包括在内`,
  'workdays-assumed': () =>
    '工作日按周一至周五计算，不避开法定节假日；服务的文档没有说明是否考虑节假日和调休',
  'workdays-by-calendar': ({ holidays, makeUpWorkdays }) =>
    `工作日按日历计算；服务的文档没有说明工作日是哪些天${
      holidays.dates.length === 0
        ? ''
        : `；以下节假日没有会议：${datesText(holidays.dates)}${andMore(holidays.more)}`
    }${
      makeUpWorkdays.dates.length === 0
        ? ''
        : `；以下周末上班，有会议：${datesText(makeUpWorkdays.dates)}${andMore(makeUpWorkdays.more)}`
    }`,
  'local-times-skipped': ({ zone, moves, more }) =>
    `因时钟拨快（${zoneText(zone)}），${movesAlike(moves)
      .map(
        ({ from, to, isNextDay, dates }) =>
          `以下日期没有 ${timeText(from)}，会议改到${isNextDay ? '次日' : ''} ${timeText(to)}：${datesText(dates)}`,
      )
      .join('；')}${andMore(more)}`,
  'local-times-repeated': ({ zone, times, more }) =>
    `因时钟拨慢（${zoneText(zone)}），以下日期有两个 ${timeOfDay(times)}，取第一个：${datesText(times)}${andMore(more)}`,
}

export const noticesInChinese: NoticeTexts = {
  sentences,
  alsoWrong: (issues) => `（其取值也有误：${issues.join('；')}）`,
}
