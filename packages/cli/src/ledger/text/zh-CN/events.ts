import type { Verdict } from '@umeeting/core'
import type { LedgerEventTexts } from '../en/events.ts'
import { statesInChinese } from './bookings.ts'
import { kindsInChinese as kinds } from './kinds.ts'

const verdicts: Readonly<Record<Verdict, string>> = {
  exact: '与预测一致',
  truncated: '服务端到此为止',
  different: '与预测不同',
  absent: '预测的日期一个也没有',
}

export const ledgerEventsInChinese: LedgerEventTexts = {
  events: {
    sending: ({ part, attempt }) => `会议 ${part}：发送（第 ${attempt} 次尝试）`,
    booked: ({ part, meetingId, occurrences, verdict }) =>
      `会议 ${part}：已预约 ${meetingId}，${occurrences} 个日期，${verdict === null ? '未核对' : verdicts[verdict]}`,
    'not-sent': ({ part, because }) => `会议 ${part}：未发出，稍后再试：${because}`,
    unknown: ({ part, because }) => `会议 ${part}：结果未知，正在查找：${because}`,
    refused: ({ part, because }) => `会议 ${part}：被拒绝：${because}`,
    looked: ({ part, found }) =>
      `会议 ${part}：${found === 0 ? '按 user_key 未查到' : `按 user_key 查到 ${found} 个`}`,
    adopted: ({ part, meetingId }) => `会议 ${part}：保留查到的 ${meetingId}`,
    ambiguous: ({ part, meetingIds }) => `会议 ${part}：无法确定是哪一个：${meetingIds.join('、')}`,
    deleted({ part, why, occurrence }) {
      if (why === 'spare') return `会议 ${part}：已删除多余的一个`
      return `会议 ${part}：${occurrence === undefined ? '已删除' : `已删除第 ${occurrence} 次`}`
    },
    updated: ({ part, meetingId }) => `会议 ${part}：已修改 ${meetingId}`,
    'command-done': ({ command }) => `${kinds[command]}：完成`,
    'command-refused': ({ command, because }) => `${kinds[command]}：被拒绝：${because}`,
    failed: ({ part, because }) => `会议 ${part}：失败，稍后再试：${because}`,
    resting: ({ state }) => statesInChinese[state],
    stuck: ({ because }) => `无法继续处理，稍后再试：${because}`,
    overtaken: () => '已由另一个进程接手',
  },
}
