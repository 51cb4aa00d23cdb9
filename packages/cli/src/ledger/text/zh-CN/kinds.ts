import type { CommandKind } from '@umeeting/ledger'

export const kindsInChinese: Readonly<Record<CommandKind, string>> = {
  'cancel-all': '取消整个预约',
  'cancel-from': '取消后续日期',
  'cancel-one': '取消单个日期',
  update: '修改',
}
