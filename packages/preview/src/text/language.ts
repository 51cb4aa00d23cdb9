import type { Locale } from '@umeeting/core'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { english, type Texts } from './en.ts'
import { chinese } from './zh-CN.ts'

const texts: Readonly<Record<Locale, Texts>> = { 'zh-CN': chinese, en: english }
const KEY = 'umeeting-language'

export const LanguageContext = createContext<Locale>('en')

export function useTexts(): { readonly locale: Locale; readonly t: Texts } {
  const locale = useContext(LanguageContext)
  return { locale, t: texts[locale] }
}

/** The language chosen before on this page, or else the browser's. */
export function initialLanguage(): Locale {
  const remembered = remember()
  if (remembered === 'zh-CN' || remembered === 'en') return remembered
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** Some browsers keep nothing for pages opened from disk: then the choice holds until the page is closed. */
export function rememberLanguage(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // Not remembered, which harms nothing.
  }
}

function remember(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
