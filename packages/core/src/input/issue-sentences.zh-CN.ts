import { boundsText, type Expectation, expectationText, type ThingNames } from './expectation.ts'
import { pathText } from './issue-path.ts'
import { type Issue, type IssueCatalogue, sentenceOf } from './issue.ts'

const things: ThingNames = {
  text: '文本',
  id: '由数字或字母组成的编号',
  function: '函数',
  'https-url': '不含凭据、查询参数和片段的 https 地址（仅本机可用 http）',
  'an-occurrence': '至少一次会议',
  'matching-start': '符合规则的开始时间',
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

const partNames = { month: '月份', day: '日期' } as const

const wanted = (expected: Expectation): string => expectationText(expected, things)
/** Set off by a blank after a Chinese word where it does not begin in Chinese itself. */
const wantedHere = (expected: Expectation): string => wanted(expected).replace(/^(?!\p{Script=Han})/u, ' ')
const inBrackets = (text: string): string => (text === '' ? '' : `（${text}）`)

const issuesInChinese: IssueCatalogue = {
  required: ({ expected }, at) => `缺少 ${at}${expected ? inBrackets(wanted(expected)) : ''}`,
  'not-an-object': ({ expected, received }, at) => `${at} 应为对象 ${wanted(expected)}，实际为 ${received}`,
  'not-text': ({ received }, at) => `${at} 应为文本，实际为 ${received}`,
  'empty-text': (_, at) => `${at} 不能为空`,
  'not-an-integer': ({ expected, received }, at) =>
    `${at} 应为整数${inBrackets(boundsText(expected))}，实际为 ${received}`,
  'not-a-boolean': ({ expected, received }, at) => `${at} 应为 ${wanted(expected)}，实际为 ${received}`,
  'not-a-list': ({ expected, received }, at) =>
    `${at} 应为列表${inBrackets(wanted(expected))}，实际为 ${received}`,
  'not-a-choice': ({ expected, received }, at) => `${at} 只能取 ${wanted(expected)}，实际为 ${received}`,
  'out-of-range': ({ expected, received }, at) =>
    `${at} ${expected.min !== undefined && expected.max !== undefined ? '的取值范围是' : '应'} ${boundsText(expected)}，实际为 ${received}`,
  'not-a-local-date-time': ({ expected, received }, at) =>
    `${at} 应为本地日期时间，格式 ${expected.format}，实际为 ${received}`,
  'not-a-local-date': ({ expected, received }, at) =>
    `${at} 应为日期，格式 ${expected.format}，实际为 ${received}`,
  'not-a-date-or-date-time': ({ expected, received }, at) =>
    `${at} 应为日期或本地日期时间（${wanted(expected)}），实际为 ${received}`,
  'no-such-date': ({ expected: { part, min, max }, received }, at) =>
    `${at} 的日期不存在：${received}（${partNames[part]}的取值范围是 ${min}–${max}）`,
  'no-such-time': ({ expected, received }, at) => `${at} 的时间不存在：${received}（${expected.format}）`,
  'no-such-zone': ({ expected, received }, at) =>
    `${at} 应为时区名（${expected.format}），实际为 ${received}`,
  'empty-item': ({ expected }, at) => `${at} 为空，每一项都应为 ${boundsText(expected)}`,
  'duplicate-item': ({ received }, at) => `${at} 重复：${received}，每一项只能出现一次`,
  'pair-incomplete': ({ path, expected }, at) =>
    `缺少 ${at}：${expected.field} 和 ${path.at(-1)} 必须同时给出，或者都不给出`,
  'end-before-start': ({ expected, received }, at) =>
    `${at} 不能早于开始时间（≥ ${expected.earliest}），实际为 ${received}`,
  'end-without-recurrence': ({ received }, at) => `非系列会议不能设置 ${at}，实际为 ${received}`,
  'end-required': ({ expected }, at) => `缺少 ${at}：系列会议必须有结束条件（${wanted(expected)}）`,
  'too-many-bytes': ({ expected, received }, at) =>
    `${at} 按 UTF-8 编码应 ≤ ${expected.max} 字节，实际为 ${received} 字节`,
  'too-many-items': ({ expected, received }, at) => `${at} 最多只能有 ${expected.max} 项，实际为 ${received}`,
  'lone-surrogate': (_, at) => `${at} 含有不完整的字符（孤立的代理项），无法编码为 UTF-8`,
  'excluded-by': ({ expected }, at) => `设置了 ${expected.field} 时不能设置 ${at}`,
  'unknown-key': ({ expected }, at) =>
    'suggestion' in expected
      ? `无法识别 ${at}，是否应为 ${expected.suggestion}？`
      : `无法识别 ${at}，可用的有 ${expected.known.join(' | ')}`,
  malformed: ({ expected, received }, at) => `${at} 应为${wantedHere(expected)}，实际为 ${received}`,
  'not-expressible': ({ expected, received }, at) =>
    `此处无法表达 ${at}（应为${wantedHere(expected)}），实际为 ${received}`,
  'further-issues': ({ expected }, at) => `${at} 还有 ${expected.count} 处错误未列出`,
}

/** The Chinese sentence for an issue. */
export function chineseIssueText(issue: Issue): string {
  const at = pathText(issue.path) || '输入'
  const text = saidInChinese(sentenceOf(issuesInChinese, issue, at), issue.received)
  if (!/\p{Script=Han}$/u.test(at)) return text
  // Latin names are set off by blanks; Chinese ones are not.
  return text.replace(` ${at}`, () => at).replace(`${at} `, () => at)
}

/** What stands in for a value that is not there, or not shown, in Chinese. */
const standIns: Readonly<Record<string, string>> = {
  '(none)': '（无）',
  '[redacted]': '（已隐去）',
  '(more)': '更多内容',
  '(changes)': '不断变化的列表',
  '(the same meetings again)': '之前已有的会议',
  '(text)': '一段文字',
  '(string)': '文字',
  '(number)': '数字',
  '(boolean)': '布尔值',
  '(object)': '对象',
  '(function)': '函数',
  '(no URL)': '其他内容',
  '(a URL that is not private on its way)': '未加密的外部地址',
  '(a URL with credentials)': '带凭据的地址',
  '(a URL with a query or a fragment)': '带查询参数或片段的地址',
  '(a path that means something else)': '含义不同的路径',
}

function saidInChinese(text: string, received: string): string {
  const standIn = Object.hasOwn(standIns, received) ? standIns[received] : undefined
  return standIn === undefined ? text : text.replace(` ${received}`, () => standIn)
}
