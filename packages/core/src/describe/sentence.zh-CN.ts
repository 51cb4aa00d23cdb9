import { isDateOnly } from '../time/local-date-time.ts'
import { dateText, dateTimeText, dateWithWeekday, timeText, weekdayNames } from '../text/words.zh-CN.ts'
import type { Sentences } from './sentence.ts'
import { isEveryDay, isRun } from './weekday-runs.ts'

const weekOrdinals = { 1: '第一', 2: '第二', 3: '第三', 4: '第四', 5: '第五' } as const

export const chineseSentences: Sentences = {
  days: {
    daily: () => '每天',
    workdays: (_, { workdays }) => (workdays === 'monday-to-friday' ? '每个工作日' : '每个法定工作日'),
    weekly({ weekdays }) {
      if (isEveryDay(weekdays)) return '每天'
      const names = weekdays.map((weekday) => weekdayNames[weekday])
      return isRun(weekdays) ? `每${names[0]}至${names.at(-1)}` : `每${names.join('、')}`
    },
    monthlyByDay({ day }, { shortMonth }) {
      if (day < 29) return `每月 ${day} 日`
      if (shortMonth === 'skip') return `每月 ${day} 日（没有 ${day} 日的月份跳过）`
      return day === 31 ? '每月最后一天' : `每月 ${day} 日（2 月不足时为最后一天）`
    },
    monthlyByWeekday({ week, weekday }, { fifthWeek }) {
      const name = weekdayNames[weekday]
      if (week < 5) return `每月${weekOrdinals[week]}个${name}`
      return fifthWeek === 'last-week' ? `每月最后一个${name}` : `每月第五个${name}（没有的月份跳过）`
    },
  },
  once: (start, zone) => `${dateWithWeekday(start)}${timeText(start)}（${zone}）`,
  repeating: (days, start, zone, end) =>
    `${days}${days.endsWith('）') ? '' : ' '}${timeText(start)}（${zone}）${end}`,
  ends: {
    open: () => '',
    count: ({ count }) => `，共 ${count} 次`,
    until: ({ date }, endDate) =>
      isDateOnly(date) && endDate === 'start-of-day'
        ? `，至 ${dateText(date)} 00:00`
        : `，至 ${dateTimeText(date)}`,
  },
}
