import { type Locale, locales } from '@umeeting/core'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LanguageContext } from '../text/language.ts'
import { pageTexts } from '../text/page-language.ts'
import { Workbench } from './workbench.tsx'

/** The page below its title, in the reader's language. */
export function Page({ locale }: { readonly locale: Locale }): JSX.Element {
  return (
    <LanguageContext.Provider value={locale}>
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

interface LanguagesProps {
  readonly locale: Locale
  readonly onChoose: (locale: Locale) => void
}

/** The choice between the languages, each named in itself. */
export function Languages({ locale, onChoose }: LanguagesProps): JSX.Element {
  return (
    <div class="chips" role="group" aria-label={pageTexts(locale).language}>
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
  )
}
