import type { LedgerTexts } from './en.ts'

const verdicts: Readonly<Record<string, string>> = {
  exact: '与预测一致',
  truncated: '只创建了前面一部分',
  absent: '没有任何日期',
  different: '与预测不同',
}

const states = {
  pending: '待预订',
  booked: '已预订',
  different: '已预订，但日期不同',
  ambiguous: '无法确定：请运行 umeeting ledger audit 查看',
  refused: '被拒绝',
  updating: '修改中',
  cancelling: '取消中',
  cancelled: '已取消',
}

const kinds: Readonly<Record<string, string>> = {
  'cancel-all': '全部取消',
  'cancel-from': '取消后续日期',
  'cancel-one': '取消单个日期',
  update: '修改',
}

export const ledgerInChinese: LedgerTexts = {
  actions: {
    book: '登记一个预订，由 work 执行',
    list: '列出全部预订',
    show: '显示一个预订及其会议和日期',
    cancel: '取消某个日期、某个日期之后的全部日期，或整个预订',
    work: '执行所有到期的任务，直到 Ctrl-C',
    audit: '核对账本与服务端',
  },
  groups: { ledger: '账本：', work: '执行：' },
  options: {
    database: '本机上的数据库文件',
    databaseUrl: '改用 Postgres 数据库',
    key: '这个预订的标识；同一标识再次登记仍是同一个预订',
    topic: '会议主题',
    capacity: '会议室方数',
    state: '只列出处于该状态的预订',
    occurrence: '取消该序号的日期',
    from: '取消该序号及之后的全部日期',
    all: '取消整个预订',
    id: '登记时所用的标识',
    settle: '返回内容丢失后，会议最晚在多少秒内出现，默认 60',
    timeout: '单次调用最长秒数，默认 30',
    untilDone: '全部处理完即退出',
    concurrency: '同时处理的预订数，默认 4',
    keep: '返回内容丢失的会议予以保留（没有 uuid，不能单独取消某个日期）',
  },
  noDatabase: (path) => `没有数据库 ${path}；umeeting ledger book 会创建它。可用 --database 指定另一个。`,
  recorded: (id) => `已登记：${id}。运行 umeeting ledger work 完成预订。`,
  commandRecorded: (id) => `已登记对 ${id} 的变更。运行 umeeting ledger work 执行。`,
  none: '没有预订。',
  unknown: (id) => `账本中没有预订 ${id}`,
  oneCancellation: '--occurrence、--from、--all 须选其一',
  states,
  dates: (kept, cancelled) => `${kept} 个日期${cancelled === 0 ? '' : `，另有 ${cancelled} 个已取消`}`,
  meeting: (part, id, first, last, state) => `会议 ${part}：${id ?? '-'}，第 ${first}–${last} 次，${state}`,
  partStates: { planned: '待预订', booked: '已预订', refused: '被拒绝', cancelled: '已取消' },
  commandRefused: (kind, reason) => `${kinds[kind] ?? kind}被拒绝：${reason}`,
  uuidLost: 'uuid 已丢失',
  dateCancelled: '已取消',
  dateMissing: '服务端没有',
  dateUnexpected: '预测之外',
  audit: {
    unrecorded: (id, awaited) => `会议 ${id} 不属于任何预订：${awaited ? '将由 work 删除' : '请删除'}`,
    vanished: (id, booking) => `${booking} 的会议 ${id} 在服务端已不存在`,
    ambiguous: (booking, ids) => `${booking}：${ids} 都可能是它的会议`,
    foreign: (count) => `另有 ${count} 个会议由他人预订，账本不作处理。`,
    fine: '账本与服务端一致。',
  },
  events: {
    sending: ({ part, attempt }) => `会议 ${part}：发送（第 ${attempt} 次尝试）`,
    booked: ({ part, meetingId, occurrences, verdict }) =>
      `会议 ${part}：已预订 ${meetingId}，${occurrences} 个日期，${verdicts[verdict ?? ''] ?? '未核对'}`,
    'not-sent': ({ part, reason }) => `会议 ${part}：未发出，稍后再试：${reason}`,
    unknown: ({ part, reason }) => `会议 ${part}：结果未知，正在查找：${reason}`,
    refused: ({ part, reason }) => `会议 ${part}：被拒绝：${reason}`,
    looked: ({ part, found }) =>
      `会议 ${part}：${found === 0 ? '按 user_key 未查到' : `按 user_key 查到 ${found} 个`}`,
    adopted: ({ part, meetingId }) => `会议 ${part}：保留 ${meetingId}，uuid 已丢失`,
    ambiguous: ({ part, meetingIds }) => `会议 ${part}：无法确定是哪一个：${meetingIds.join('、')}`,
    deleted: ({ part, why }) => (why === 'spare' ? `会议 ${part}：已删除多余的一个` : `会议 ${part}：已取消`),
    updated: ({ part, meetingId }) => `会议 ${part}：已修改 ${meetingId}`,
    'command-done': ({ command }) => `${kinds[command] ?? command}：完成`,
    'command-refused': ({ command, reason }) => `${kinds[command] ?? command}被拒绝：${reason}`,
    failed: ({ part, reason }) => `会议 ${part}：失败，稍后再试：${reason}`,
    resting: ({ state }) => states[state],
    stuck: ({ reason }) => `无法继续处理，稍后再试：${reason}`,
    overtaken: () => '已由另一个进程接手',
  },
}
