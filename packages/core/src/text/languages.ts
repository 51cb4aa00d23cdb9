import type { Locale } from '../input/locale.ts'
import { explanationInEnglish } from './en/changes.ts'
import { noticesInEnglish } from './en/notices.ts'
import { remarksInEnglish } from './en/remarks.ts'
import { englishSentences } from './en/sentences.ts'
import { englishZoneNames } from './en/zone-names.ts'
import type { ExplanationSentence, NoticeTexts, RemarkCatalogue } from './language-texts.ts'
import type { Sentences } from './sentence.ts'
import { explanationInChinese } from './zh-CN/changes.ts'
import { noticesInChinese } from './zh-CN/notices.ts'
import { remarksInChinese } from './zh-CN/remarks.ts'
import { chineseSentences } from './zh-CN/sentences.ts'
import { chineseZoneNames } from './zh-CN/zone-names.ts'
import type { ZoneNames } from './zone-names.ts'

type InEachLanguage<Texts> = Readonly<Record<Locale, Texts>>

// A record for each function, not one for each language: a bundle then holds the texts of what it calls alone.

export const sentences: InEachLanguage<Sentences> = { 'zh-CN': chineseSentences, en: englishSentences }

export const notices: InEachLanguage<NoticeTexts> = { 'zh-CN': noticesInChinese, en: noticesInEnglish }

export const explanations: InEachLanguage<ExplanationSentence> = {
  'zh-CN': explanationInChinese,
  en: explanationInEnglish,
}

export const remarks: InEachLanguage<RemarkCatalogue> = { 'zh-CN': remarksInChinese, en: remarksInEnglish }

export const zoneNames: InEachLanguage<ZoneNames> = { 'zh-CN': chineseZoneNames, en: englishZoneNames }
