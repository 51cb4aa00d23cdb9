import type { BookingState } from '@umeeting/ledger'
import type { BookingTexts } from '../en/bookings.ts'
import { kindsInChinese as kinds } from './kinds.ts'

export const statesInChinese: Readonly<Record<BookingState, string>> = {
  pending: '待预约',
  booked: '已预约',
  different: '已预约，但日期不同',
  ambiguous: '无法确定：请运行 umeeting ledger audit 查看',
  refused: '被拒绝',
  updating: '修改中',
  cancelling: '取消中',
  cancelled: '已取消',
}

export const bookingsInChinese: BookingTexts = {
  noDatabase: (path) => `没有数据库 ${path}；umeeting ledger book 会创建它。可用 --database 指定另一个。`,
  recorded: (id) => `已登记：${id}。运行 umeeting ledger work 完成预约。`,
  commandRecorded: (id) => `已登记对 ${id} 的变更。运行 umeeting ledger work 执行。`,
  none: '没有预约。',
  oneCancellation: '--occurrence、--from、--all 须选其一',
  states: statesInChinese,
  dates: (kept, cancelled) => `${kept} 个日期${cancelled === 0 ? '' : `，另有 ${cancelled} 个已取消`}`,
  meeting: (part, id, first, last, state) =>
    `会议 ${part}：${id ?? '-'}，${last === 0 ? '' : `第 ${first}–${last} 次，`}${state}`,
  partStates: { planned: '待预约', booked: '已预约', refused: '被拒绝', cancelled: '已取消' },
  commandRefused: (kind, reason) => `${kinds[kind]}：被拒绝：${reason}`,
  commandWaits: (kind) => `${kinds[kind]}：尚未执行`,
  uuidLost: 'uuid 已丢失',
  dateCancelled: '已取消',
  dateMissing: '服务端没有',
  dateUnexpected: '预测之外',
  audit: {
    unrecorded: (id, awaited) =>
      `会议 ${id} 不属于任何预约：${awaited ? '将由 work 处理' : '可用 --discard 删除'}`,
    vanished: (id, booking) => `${booking} 的会议 ${id} 在服务端已不存在`,
    ambiguous: (booking, part, ids) =>
      `${booking}：会议 ${part} 可能是 ${ids} 中的任何一个；用 --adopt 指定，其余用 --discard 删除`,
    foreign: (count) => `另有 ${count} 个会议由他人预约，账本不作处理。`,
    fine: '账本与服务端一致。',
    looked: (meetings) => `已查看 ${meetings} 个会议`,
  },
}
