import type { Locale } from '@umeeting/core'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { english, type Texts } from './en.ts'
import { chinese } from './zh-CN.ts'

export { type Texts } from './en.ts'

export const texts: Readonly<Record<Locale, Texts>> = { 'zh-CN': chinese, en: english }

export const LanguageContext = createContext<Locale>('en')

export function useTexts(): { readonly locale: Locale; readonly t: Texts } {
  const locale = useContext(LanguageContext)
  return { locale, t: texts[locale] }
}

/** The language of an element: that of the nearest `lang`, or else the browser's. */
export function localeAround(element: Element): Locale {
  return localeOf(element.closest('[lang]')?.getAttribute('lang') ?? navigator.language)
}

/** The language of a tag such as `zh-Hans` or `en-GB`; English for any other. */
export function localeOf(tag: string): Locale {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
