import { pathText } from './issue-path.ts'
import type { Issue, IssueCatalogue } from './issue.ts'

const issuesInChinese: IssueCatalogue = {
  required: ({ expected }, at) => `缺少 ${at}（${expected}）`,
  'not-an-object': ({ expected, received }, at) => `${at} 应为对象 ${expected}，实际为 ${received}`,
  'not-text': ({ received }, at) => `${at} 应为文本，实际为 ${received}`,
  'empty-text': (_, at) => `${at} 不能为空`,
  'not-an-integer': ({ expected, received }, at) => `${at} 应为整数（${expected}），实际为 ${received}`,
  'not-a-boolean': ({ expected, received }, at) => `${at} 应为 ${expected}，实际为 ${received}`,
  'not-a-list': ({ expected, received }, at) => `${at} 应为列表（${expected}），实际为 ${received}`,
  'not-a-choice': ({ expected, received }, at) => `${at} 只能取 ${expected}，实际为 ${received}`,
  'out-of-range': ({ expected, received }, at) =>
    `${at} ${/^[>≥≤]/.test(expected) ? '应' : '的取值范围是'} ${expected}，实际为 ${received}`,
  'not-a-local-date-time': ({ expected, received }, at) =>
    `${at} 应为本地日期时间，格式 ${expected}，实际为 ${received}`,
  'not-a-local-date': ({ expected, received }, at) => `${at} 应为日期，格式 ${expected}，实际为 ${received}`,
  'not-a-date-or-date-time': ({ expected, received }, at) =>
    `${at} 应为日期或本地日期时间（${expected}），实际为 ${received}`,
  'no-such-date': ({ expected, received }, at) => `${at} 的日期不存在：${received}（${expected}）`,
  'no-such-time': ({ expected, received }, at) => `${at} 的时间不存在：${received}（${expected}）`,
  'no-such-zone': ({ expected, received }, at) => `${at} 应为时区名（${expected}），实际为 ${received}`,
  'empty-item': ({ expected }, at) => `${at} 为空，每一项都应为 ${expected}`,
  'duplicate-item': ({ received }, at) => `${at} 重复：${received}，每一项只能出现一次`,
  'pair-incomplete': ({ path, expected }, at) =>
    `缺少 ${at}：${expected} 和 ${path.at(-1)} 必须同时给出，或者都不给出`,
  'end-before-start': ({ expected, received }, at) =>
    `${at} 不能早于开始时间（${expected}），实际为 ${received}`,
  'end-without-recurrence': ({ received }, at) => `非周期会议不能设置 ${at}，实际为 ${received}`,
  'end-required': ({ expected }, at) => `缺少 ${at}：周期会议必须有结束条件（${expected}）`,
  'too-many-bytes': ({ expected, received }, at) =>
    `${at} 按 UTF-8 编码应 ${expected} 字节，实际为 ${received} 字节`,
  'lone-surrogate': (_, at) => `${at} 含有不完整的字符（孤立的代理项），无法编码为 UTF-8`,
  'excluded-by': ({ expected }, at) => `设置了 ${expected} 时不能设置 ${at}`,
  'unknown-key': ({ expected }, at) =>
    expected.includes(' | ')
      ? `无法识别 ${at}，可用的有 ${expected}`
      : `无法识别 ${at}，是否应为 ${expected}？`,
  malformed: ({ expected, received }, at) => `${at} 应为 ${expected}，实际为 ${received}`,
  'not-expressible': ({ expected, received }, at) =>
    `此处无法表达 ${at}（应为 ${expected}），实际为 ${received}`,
}

/** The Chinese sentence for an issue. */
export function chineseIssueText(issue: Issue): string {
  const at = pathText(issue.path) || '输入'
  const text = issuesInChinese[issue.code](issue, at)
  if (!/\p{Script=Han}$/u.test(at)) return text
  // Latin names are set off by blanks; Chinese ones are not.
  return text.replace(` ${at}`, () => at).replace(`${at} `, () => at)
}
