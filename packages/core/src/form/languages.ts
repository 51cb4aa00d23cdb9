import type { Locale } from '../input/locale.ts'
import type { FieldCatalogue } from './field-catalogue.ts'
import { englishFieldSentences } from './field-sentences.en.ts'
import { chineseFieldSentences } from './field-sentences.zh-CN.ts'
import { chineseLabels, englishLabels, type FieldLabels } from './labels.ts'

/** The labels of every field in each language, for a form that has none of its own. */
export const fieldLabels: Readonly<Record<Locale, FieldLabels>> = {
  en: englishLabels,
  'zh-CN': chineseLabels,
}

/** The sentences of each language for what is wrong with a field. */
export const fieldSentences: Readonly<Record<Locale, FieldCatalogue>> = {
  en: englishFieldSentences,
  'zh-CN': chineseFieldSentences,
}
