import { timeText } from '../../time/local-date-time.ts'
import type { Sentences } from '../sentence.ts'
import { shortestEnd } from '../shortest-end.ts'
import { isEveryDay, weekdayRuns } from '../weekday-runs.ts'
import { dateText, dateTimeText, dateWithWeekday, weekdayNames } from './words.ts'

const weekOrdinals = { 1: '第一', 2: '第二', 3: '第三', 4: '第四', 5: '第五' } as const

/** What months that are too short do; day 30 and day 29 are missing from February alone. */
const skippedMonths: Readonly<Record<number, string>> = {
  29: '平年 2 月跳过',
  30: '2 月跳过',
  31: '没有 31 日的月份跳过',
}

export const chineseSentences: Sentences = {
  days: {
    daily: () => ({ rule: '每天' }),
    workdays: (_, { workdays }) => ({
      rule: workdays === 'monday-to-friday' ? '每个工作日' : '每个法定工作日',
    }),
    weekly({ weekdays }) {
      if (isEveryDay(weekdays)) return { rule: '每天' }
      const runs = weekdayRuns(weekdays).flatMap((run) => {
        const names = run.map((weekday) => weekdayNames[weekday])
        return names.length < 3 ? names : [`${names[0]}至${names.at(-1)}`]
      })
      return { rule: `每${runs.join('、')}` }
    },
    monthlyByDay({ day }, { shortMonth }) {
      const rule = `每月 ${day} 日`
      if (day < 29 || shortMonth === 'skip') return { rule, exception: skippedMonths[day] }
      return day === 31 ? { rule: '每月最后一天' } : { rule, exception: '2 月为最后一天' }
    },
    monthlyByWeekday({ week, weekday }, { fifthWeek }) {
      const name = weekdayNames[weekday]
      if (week === 5 && fifthWeek === 'last-week') return { rule: `每月最后一个${name}` }
      const rule = `每月${weekOrdinals[week]}个${name}`
      return week === 5 ? { rule, exception: `没有第五个${name}的月份跳过` } : { rule }
    },
  },
  ends: {
    open: (_, start) => `${dateText(start)}起`,
    count: ({ count }) => `共 ${count} 次`,
    until: (end, _, endDate) => `至 ${dateTimeText(shortestEnd(end, endDate))}`,
  },
  once: (start, zone) => `${dateWithWeekday(start)}${timeText(start)}（${zone}）`,
  repeating: ({ rule, exception }, start, zone, end) =>
    [`${rule} ${timeText(start)}（${zone}）`, exception, end].filter((part) => part !== undefined).join('，'),
}
