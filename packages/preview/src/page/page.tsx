import { type Locale, locales } from '@umeeting/core'
import type { JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { LanguageContext } from '../text/language.ts'
import { initialLanguage, rememberLanguage, usePageTexts } from '../text/page-language.ts'
import { Workbench } from './workbench.tsx'

/** The page in the reader's language. */
export function Page(): JSX.Element {
  const [locale, setLocale] = useState<Locale>(initialLanguage)
  const choose = (chosen: Locale) => {
    setLocale(chosen)
    rememberLanguage(chosen)
  }
  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <LanguageContext.Provider value={locale}>
      <Header locale={locale} onChoose={choose} />
      <Workbench />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </LanguageContext.Provider>
  )
}

interface HeaderProps {
  readonly locale: Locale
  readonly onChoose: (locale: Locale) => void
}

function Header({ locale, onChoose }: HeaderProps): JSX.Element {
  const { t } = usePageTexts()
  useLayoutEffect(() => {
    document.title = `${t.title} · umeeting`
  }, [t])
  return (
    <header>
      <div>
        <h1>{t.title}</h1>
        <p class="hint">{t.lead}</p>
      </div>
      <div class="chips" role="group" aria-label={t.language}>
        {locales.map((each) => (
          <button
            key={each}
            type="button"
            class="chip"
            lang={each}
            aria-pressed={each === locale}
            onClick={() => onChoose(each)}
          >
            {each === 'en' ? 'English' : '中文'}
          </button>
        ))}
      </div>
    </header>
  )
}
