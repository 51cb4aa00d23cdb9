import type { LedgerHelpTexts } from '../en/help.ts'

export const ledgerHelpInChinese: LedgerHelpTexts = {
  actions: {
    book: '登记一个预约，由 work 执行',
    list: '列出全部预约',
    show: '显示一个预约及其会议和日期',
    cancel: '取消某个日期、某个日期之后的全部日期，或整个预约',
    work: '执行所有到期的任务，直到 Ctrl-C',
    audit: '核对账本与服务端',
  },
  groups: { ledger: '账本：', work: '执行：' },
  options: {
    database: '本机上的数据库文件',
    databaseUrl: '改用 Postgres 数据库',
    key: '这个预约的标识；同一标识再次登记仍是同一个预约',
    topic: '会议主题',
    capacity: '会议室方数',
    state: '只列出处于该状态的预约',
    occurrence: '取消该序号的日期',
    from: '取消该序号及之后的全部日期',
    all: '取消整个预约',
    id: '登记时所用的标识',
    settle: '返回内容丢失后，会议最晚在多少秒内出现',
    timeout: '单次调用最长秒数',
    untilDone: '全部处理完即退出',
    concurrency: '同时处理的预约数',
    keep: '返回内容丢失的会议予以保留（没有 uuid，不能单独取消某个日期）',
    adopt: '先指定：有多个可能时，这个会议就是 --key 那个预约的',
    adoptKey: '--adopt 所指的预约',
    adoptPart: '该预约的第几个会议',
    discard: '先删除这个由账本创建、却不属于任何预约的会议',
    bookingLines: '每行输出一个 JSON 对象，即一个预约',
    eventLines: '每行输出一个 JSON 对象，即一个事件',
    findingLines: '每行输出一个 JSON 对象，即一项结果',
  },
  examples: {
    book: [
      {
        says: '两年内每个星期二，不论服务端一次能创建多少个日期',
        line: 'ledger book --key class-7 --topic "汉语入门" --meeting-capacity 25 --start-time "2030-01-08 19:00:00" --recurrence-type 2 --weekly-days 2 --end-times 104',
      },
      { says: '软件要发送的请求', line: 'ledger book --key order-7 --request booking.json' },
    ],
    list: [
      { says: '需要人来决定的', line: 'ledger list --state ambiguous' },
      { says: '全部，供程序读取', line: 'ledger list --json > bookings.ndjson' },
    ],
    show: [
      { says: '一个预约的会议和日期', line: 'ledger show class-7' },
      { says: '连同 uuid', line: 'ledger show class-7 --json' },
    ],
    cancel: [
      { says: '一个日期', line: 'ledger cancel class-7 --occurrence 52' },
      { says: '第 60 次及之后的全部日期', line: 'ledger cancel class-7 --from 60' },
    ],
    work: [
      { says: '在本机持续执行，直到停止', line: 'ledger work' },
      {
        says: '同一数据库上的多个执行进程之一',
        line: 'ledger work --database-url postgresql://booking@db/booking --concurrency 8',
      },
    ],
    audit: [
      { says: '核对账本与服务端是否一致', line: 'ledger audit' },
      { says: '删除一个不属于任何预约的会议', line: 'ledger audit --discard 1234567890' },
    ],
  },
}
