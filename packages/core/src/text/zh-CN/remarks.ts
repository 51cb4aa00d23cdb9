import type { RemarkCatalogue } from '../language-texts.ts'

export const remarksInChinese: RemarkCatalogue = {
  cancelled: (count) => `返回内容中有 ${count} 次标为已取消或已删除，不算作会议`,
  sharedUuids: (count) => `返回内容中有 ${count} 个 uuid 出现在不止一次会议上，无法用来区分各次会议`,
  instantCount: (count) => `返回内容中有 ${count} 个时间写明了时区（如 Z），已换算为当地时间`,
  disordered: () => '返回内容没有按时间排序',
}
