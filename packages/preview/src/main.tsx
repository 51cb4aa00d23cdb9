import type { Locale } from '@umeeting/core'
import { render } from 'preact'
import './element.ts'
import { Languages, Page } from './page/page.tsx'
import { initialLanguage, rememberLanguage } from './text/page-language.ts'
import './style/page.css'
import './style/page-media.css'
import './style/tokens.css'
import './style/form.css'
import './style/schedule.css'
import './style/calendar.css'
import './style/list.css'

const [languages, bench] = ['#languages', '#bench'].map((name) => document.querySelector(name))

/** Shows everything in a language; what is entered stays. */
function show(locale: Locale): void {
  if (!languages || !bench) return
  document.documentElement.lang = locale
  const title = document.querySelector(`header > [lang=${locale}] h1`)?.textContent ?? ''
  document.title = `${title} · umeeting`
  render(<Languages locale={locale} onChoose={choose} />, languages)
  render(<Page locale={locale} />, bench)
}

function choose(locale: Locale): void {
  rememberLanguage(locale)
  show(locale)
}

show(initialLanguage())
