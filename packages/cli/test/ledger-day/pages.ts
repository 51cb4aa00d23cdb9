import type { Locale } from '@umeeting/core'
import type { Happening } from './day.ts'

interface PageTexts {
  readonly before: string
  readonly after: string
  readonly happenings: Readonly<Record<Happening, string>>
}

/** `docs/ledger-day.md` in each language, around the log. */
export const pages: Readonly<Record<Locale, PageTexts>> = {
  en: {
    before: `# A day of a worker

What \`umeeting ledger work\` prints on a day on which much goes wrong, at a service that stops at 50 dates: a line for each thing that it did, with the time (UTC), the booking, and what. Lines with \`#\` say what happened around it. A test of the command runs this day on a clock of its own and writes this page. [中文](ledger-day.zh-CN.md) · [the guide](ledger.md)
`,
    after: `At midnight the service has seven meetings for the five bookings that stand: three of \`class-7\`, one each of \`board\`, \`choir\`, \`order-31\` and \`yoga\`. None is doubled, none is missing, and an audit finds nothing. Only \`board\` and \`order-31\` have dates without a uuid: the update answers none, and a meeting that happens once has none.
`,
    happenings: {
      'class-booked': 'A class of two years is booked: 104 dates, three meetings',
      'answer-lost': 'The answer to a creation is lost on its way back',
      'network-gone': 'The name server is away for twenty seconds',
      'network-back': 'It is back',
      'killed-amid-call':
        'The worker is killed before it records the answer; another goes on once its lease is over',
      'no-room': 'Two bookings at the same hour, and one hall',
      updated: 'board gets another topic',
      'date-cancelled': 'Date 52 of class-7 is cancelled',
      'late-creation': 'A creation gets no answer',
      'late-creation-appears': 'Its meeting appears only now, after the settle window',
      'booking-cancelled': 'hall-1 is cancelled',
      evening: 'Nothing is left to do',
    },
  },
  'zh-CN': {
    before: `# 执行进程的一天

这一天问题不断，服务端一个系列又只能创建 50 个日期。以下是 \`umeeting ledger work\` 的输出：每做一件事输出一行，依次为时间（UTC）、预约和所做的事；\`#\` 开头的行说明当时发生了什么。命令行的测试用自己的时钟跑完这一天，并生成本页。[English](ledger-day.md) · [指南](ledger.zh-CN.md)
`,
    after: `到午夜，仍有效的五个预约在服务端共有七个会议：\`class-7\` 三个，\`board\`、\`choir\`、\`order-31\`、\`yoga\` 各一个。没有重复，没有遗漏，核对结果一致。没有 uuid 的只有 \`board\` 和 \`order-31\` 的日期：修改的返回内容不含 uuid，单次会议本来就没有。
`,
    happenings: {
      'class-booked': '预约一门两年的课：104 个日期，分为三个会议',
      'answer-lost': '一次创建的返回内容在途中丢失',
      'network-gone': '域名解析中断二十秒',
      'network-back': '解析恢复',
      'killed-amid-call': '执行进程在记录返回内容之前被强行终止；租约到期后由另一个进程继续',
      'no-room': '同一时间两个预约，只有一个会议室',
      updated: '修改 board 的主题',
      'date-cancelled': '取消 class-7 的第 52 次',
      'late-creation': '一次创建没有返回内容',
      'late-creation-appears': '等待期过后，它的会议才出现',
      'booking-cancelled': '取消 hall-1',
      evening: '没有待办的事了',
    },
  },
}
