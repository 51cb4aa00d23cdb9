import type { Locale } from '@umeeting/core'
import { useContext } from 'preact/hooks'
import { LanguageContext, localeOf, texts } from './language.ts'
import { pageEnglish, type PageTexts } from './page.en.ts'
import { pageChinese } from './page.zh-CN.ts'

const KEY = 'umeeting-language'

/** All words: the page's own and those that it shares with the element. */
export type AllTexts = PageTexts & (typeof texts)[Locale]

const all: Readonly<Record<Locale, AllTexts>> = {
  'zh-CN': { ...texts['zh-CN'], ...pageChinese },
  en: { ...texts.en, ...pageEnglish },
}

export function pageTexts(locale: Locale): AllTexts {
  return all[locale]
}

export function usePageTexts(): { readonly locale: Locale; readonly t: AllTexts } {
  const locale = useContext(LanguageContext)
  return { locale, t: all[locale] }
}

/** The language chosen before on this page, or else the browser's: the page's first script has set it. */
export function initialLanguage(): Locale {
  return localeOf(document.documentElement.lang)
}

/** Some browsers keep nothing for pages opened from disk: then the choice holds until the page is closed. */
export function rememberLanguage(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // Not remembered, which harms nothing.
  }
}
