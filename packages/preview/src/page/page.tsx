import { type Locale, locales } from '@umeeting/core'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
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
      <ZoneNames />
    </LanguageContext.Provider>
  )
}

/** The names of zones, for the fields that suggest them: some four hundred, made when one of those is first entered. */
function ZoneNames(): JSX.Element {
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    const want = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.getAttribute('list') === 'zones') setWanted(true)
    }
    addEventListener('focusin', want)
    return () => removeEventListener('focusin', want)
  }, [])
  return (
    <datalist id="zones">
      {isWanted && Intl.supportedValuesOf('timeZone').map((zone) => <option key={zone} value={zone} />)}
    </datalist>
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
