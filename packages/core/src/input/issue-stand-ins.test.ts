import { expect, it } from 'vitest'
import { issueText } from './issue-text.ts'

it.each([
  { received: '(none)', chinese: 'duration 应为整数，实际为（无）' },
  { received: '[redacted]', chinese: 'duration 应为整数，实际为（已隐去）' },
  { received: '(more)', chinese: 'duration 应为整数，实际为更多内容' },
  { received: '(object)', chinese: 'duration 应为整数，实际为对象' },
  { received: '(a URL with credentials)', chinese: 'duration 应为整数，实际为带凭据的地址' },
  { received: '"x"', chinese: 'duration 应为整数，实际为 "x"' },
])('$received is said in Chinese where it stands in for a value', ({ received, chinese }) => {
  const text = issueText({ code: 'not-an-integer', path: ['duration'], expected: {}, received }, 'zh-CN')
  expect(text.replace(/（[^）]*）(?=，)/, '')).toBe(chinese)
})
