import type { LedgerErrorTexts } from '../en/errors.ts'

export const ledgerErrorsInChinese: LedgerErrorTexts = {
  errors: {
    conflict: (key) => `标识 ${key} 已用于内容不同的预约：新的预约请换一个标识，更改原预约请用修改`,
    unknownBooking: (id) => `账本中没有预约 ${id}`,
    newerSchema: (found, known) =>
      `数据库的结构版本为 ${found}，本版本只支持到 ${known}。未作任何改动：请安装写入它的版本或更新的版本`,
    store: (code, reason) => `无法使用账本数据库（${code}）：${reason}`,
    sealingKey: {
      missing:
        '带密码的预约需要 UMEETING_SEALING_KEY（32 个随机字节的 base64，可由 openssl rand -base64 32 生成）：密码从不明文保存',
      another: 'UMEETING_SEALING_KEY 不是加密该密码时所用的密钥',
      'not-a-key': 'UMEETING_SEALING_KEY 应为 32 个字节的 base64，可由 openssl rand -base64 32 生成',
    },
    notPossible: {
      cancelled: '该预约已取消，或正在取消',
      'no-occurrence': '该系列没有任何日期',
      'key-length': '--key 应为 1 到 255 个字符',
      'not-a-number': '日期的序号应为不小于 1 的整数',
      'meeting-deleted': '该会议已删除',
      'meeting-taken': '该会议属于某个预约：请取消那个预约',
      'nothing-awaited': '该预约的这个会议没有待确定的结果',
      'not-of-this-ledger': '该会议不是由本账本预约的',
    },
  },
  storeReasons: {
    SQLITE_READONLY: '文件不可写',
    SQLITE_CANTOPEN: '无法打开文件',
    SQLITE_FULL: '磁盘已满',
    SQLITE_BUSY: '被另一个进程占用过久',
    SQLITE_NOTADB: '文件不是数据库',
    SQLITE_CORRUPT: '文件已损坏',
    SQLITE_IOERR: '磁盘出错',
    '28P01': '用户名或密码错误',
    '3D000': '没有这个数据库',
    '42501': '该用户没有权限',
    '53100': '磁盘已满',
    '53300': '连接数过多',
    '57P01': '服务器断开了连接',
    '57P03': '服务器正在启动或关闭',
  },
  reasons: {
    'uuid-lost': 'uuid 已丢失，没有它服务端只能删除整个会议',
    'no-such-occurrence': '没有这个日期',
    'all-cancelled': '整个预约已取消',
    'calendar-failed': '工作日历出错',
    'too-late': '发出之前已超过时限',
    'no-success': '各次尝试均未成功',
    'unfiltered-list': '服务端的列表中混有其他 user_key 的会议',
  },
}
