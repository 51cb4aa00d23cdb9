import { callSentences, callStandIns, callThings } from './call-sentences.zh-CN.ts'
import { boundsText, type Expectation, expectationText, type ThingNames } from './expectation.ts'
import { pathText } from './issue-path.ts'
import { type Issue, type IssueCatalogue, sentenceOf } from './issue.ts'

const things: ThingNames = {
  text: '文本',
  id: '由数字或字母组成的编号',
  function: '函数',
  'an-occurrence': '至少一次会议',
  'matching-start': '符合规则的开始时间',
  ...callThings,
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
  'not-an-integer': ({ expected, received }, at) =>
    `${at} 应为整数${inBrackets(boundsText(expected))}，实际为 ${received}`,
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
  'too-many-items': ({ expected, received }, at) => `${at} 最多只能有 ${expected.max} 项，实际为 ${received}`,
  'excluded-by': ({ expected }, at) => `设置了 ${expected.field} 时不能设置 ${at}`,
  'unknown-key': ({ expected }, at) =>
    'suggestion' in expected
      ? `无法识别 ${at}，是否应为 ${expected.suggestion}？`
      : `无法识别 ${at}，可用的有 ${expected.known.join(' | ')}`,
  malformed: ({ expected, received }, at) => `${at} 应为${wantedHere(expected)}，实际为 ${received}`,
  'not-expressible': ({ expected, received }, at) =>
    `此处无法表达 ${at}（应为${wantedHere(expected)}），实际为 ${received}`,
  'further-issues': ({ expected }, at) => `${at} 还有 ${expected.count} 处错误未列出`,
  ...callSentences,
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
  '(text)': '一段文字',
  '(string)': '文字',
  '(number)': '数字',
  '(boolean)': '布尔值',
  '(object)': '对象',
  '(function)': '函数',
  ...callStandIns,
}

function saidInChinese(text: string, received: string): string {
  const standIn = Object.hasOwn(standIns, received) ? standIns[received] : undefined
  return standIn === undefined ? text : text.replace(` ${received}`, () => standIn)
}
