import type { Texts } from './en.ts'
import { helpInChinese } from './zh-CN/help.ts'
import { resultsInChinese } from './zh-CN/results.ts'
import { usageInChinese } from './zh-CN/usage.ts'

export const chinese: Texts = { ...helpInChinese, ...usageInChinese, ...resultsInChinese }
