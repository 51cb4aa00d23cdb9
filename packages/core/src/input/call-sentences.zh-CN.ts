import type { CallSentences, CallThings } from './call-sentences.ts'

export const callThings: CallThings = {
  'https-url': '不含凭据、查询参数和片段的 https 地址（仅本机可用 http）',
  'list-of-meetings': '会议列表，或 total_record 为 0',
  'list-of-occurrences': '各次会议的列表',
  'further-meetings': '下一页的会议',
  'meetings-of-page': '本页的会议',
  'unchanging-list': '读取期间不变的列表',
  'end-of-list': '列表的结尾',
  'requested-id': '所请求的 ID',
  'random-bytes': '随机字节',
  'relative-path': '相对路径（百分号编码，不含 . 和 ..）',
}

export const callSentences: CallSentences = {
  'empty-text': (_, at) => `${at} 不能为空`,
  'not-a-boolean': ({ expected, received }, at) =>
    `${at} 应为 ${expected.choices.join(' | ')}，实际为 ${received}`,
  'end-required': ({ expected }, at) =>
    `缺少 ${at}：系列会议必须有结束条件（${expected.fields.join(' | ')}）`,
  'too-many-bytes': ({ expected, received }, at) =>
    `${at} 按 UTF-8 编码应 ≤ ${expected.max} 字节，实际为 ${received} 字节`,
  'lone-surrogate': (_, at) => `${at} 含有不完整的字符（孤立的代理项），无法编码为 UTF-8`,
}

/** What stands in for a value of which only calls speak. */
export const callStandIns: Readonly<Record<string, string>> = {
  '(changes)': '不断变化的列表',
  '(the same meetings again)': '之前已有的会议',
  '(no URL)': '其他内容',
  '(a URL that is not private on its way)': '未加密的外部地址',
  '(a URL with credentials)': '带凭据的地址',
  '(a URL with a query or a fragment)': '带查询参数或片段的地址',
  '(a path that means something else)': '含义不同的路径',
}
