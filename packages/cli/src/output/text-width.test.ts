import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { english } from '../text/en.ts'
import { chinese } from '../text/zh-CN.ts'
import { textWidth } from './text-width.ts'

it.each([
  ['2026 年 11 月', 13],
  ['周一', 4],
  ['（北京时间）', 12],
  ['Mo', 2],
  ['', 0],
])('%j takes %d columns', (text, columns) => {
  expect(textWidth(text)).toBe(columns)
})

it('every text of the catalogues has the width that string-width says', () => {
  const texts = JSON.stringify([english, chinese]).split('"')
  for (const text of texts) expect([text, textWidth(text)]).toEqual([text, stringWidth(text)])
})
