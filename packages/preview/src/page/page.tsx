import { describe, type Locale, locales, noticesFor, noticeText } from '@umeeting/core'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { comparedDates } from '../model/compare.ts'
import { type Draft, draftOf, firstDraft, readDraft, type Rule } from '../model/draft.ts'
import { asJson } from '../model/formats.ts'
import { marksOf } from '../model/marks.ts'
import { asFragment, type Link, readLink } from '../model/link.ts'
import { compareAnswer } from '../model/reading/compare-answer.ts'
import { readAnswerText } from '../model/reading/read-answer.ts'
import { type PasteReading, readPaste } from '../model/reading/read-paste.ts'
import { initialLanguage, LanguageContext, rememberLanguage, useTexts } from '../text/language.ts'
import { keepAddress } from './address.ts'
import { Compare } from './compare.tsx'
import type { DateMark } from './date-mark.ts'
import { DialectForm } from './dialect-form.tsx'
import { TextField } from './field.tsx'
import { LinkBanner } from './link-banner.tsx'
import { Months } from './months.tsx'
import { OccurrenceList } from './occurrence-list.tsx'
import { PasteBox } from './paste-box.tsx'
import { RuleForm } from './rule-form.tsx'
import { TakeAway } from './take-away.tsx'

/** The page: holds the form, the pasted text and the last good rule, and keeps them in step. */
export function Page(): JSX.Element {
  const [locale, setLocale] = useState<Locale>(initialLanguage)
  const choose = (chosen: Locale) => {
    setLocale(chosen)
    rememberLanguage(chosen)
  }
  useEffect(() => {
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

function Header({ locale, onChoose }: { locale: Locale; onChoose: (locale: Locale) => void }): JSX.Element {
  const { t } = useTexts()
  return (
    <header>
      <div>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <div class="segments" role="group" aria-label={t.language}>
        {locales.map((each) => (
          <button
            key={each}
            type="button"
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

function Workbench(): JSX.Element {
  const { t } = useTexts()
  const [link, setLink] = useState<Link>(openingLink)
  const [draft, setDraft] = useState<Draft>(() => draftOfLink(link, firstDraft(new Date())))
  const [pasted, setPasted] = useState<{
    readonly text: string
    readonly reading?: PasteReading | undefined
  }>()
  const [secondZone, setSecondZone] = useState('')
  const [answer, setAnswer] = useState('')
  const { rule, issues } = useMemo(() => readDraft(draft), [draft])
  const lastGood = useRef<Rule>(undefined)
  if (rule && link.kind !== 'faulty') lastGood.current = rule
  // A link that can't be read shows no schedule of its own: what was there before it stays, pale.
  const shown = link.kind === 'faulty' ? lastGood.current : (rule ?? lastGood.current)
  const refused = pasted?.reading?.kind === 'unreadable'
  useEffect(() => {
    const follow = () => {
      const followed = readLink(location.hash)
      setLink(followed)
      setDraft((before) => draftOfLink(followed, before))
      setPasted(undefined)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const edit = (edited: Draft) => {
    setDraft(edited)
    setLink({ kind: 'none' })
    const read = readDraft(edited)
    if (read.rule) keepAddress(asFragment(read.rule))
  }
  const change = (changed: Partial<Draft>) => {
    edit({ ...draft, ...changed })
    setPasted(undefined)
  }
  const paste = (text: string) => {
    const context = shown ?? rule
    const reading = context && readPaste(text, { shown: context })
    setPasted({ text, reading })
    if (reading?.kind === 'rule') edit(draftOf(reading.rule, draft))
    if (reading?.kind === 'answer') setAnswer(text)
  }
  return (
    <main>
      <div class="inputs">
        <section class="card" aria-labelledby="rule-heading">
          <h2 id="rule-heading">{t.rule}</h2>
          <RuleForm draft={draft} issues={issues} onChange={change} />
          <DialectForm draft={draft} issues={issues} onChange={change} />
        </section>
        <PasteBox
          text={pasted?.text ?? (rule ? asJson(rule) : '')}
          reading={pasted?.reading}
          onChange={paste}
        />
      </div>
      <div class={rule && !refused && link.kind !== 'faulty' ? 'outputs' : 'outputs dimmed'}>
        <LinkBanner link={link} />
        {shown && (
          <Preview
            rule={shown}
            stale={!rule || refused || link.kind === 'faulty'}
            secondZone={secondZone}
            onSecondZone={setSecondZone}
            answer={answer}
            onAnswer={setAnswer}
          />
        )}
      </div>
    </main>
  )
}

interface PreviewProps {
  readonly rule: Rule
  readonly stale: boolean
  readonly secondZone: string
  readonly onSecondZone: (zone: string) => void
  readonly answer: string
  readonly onAnswer: (answer: string) => void
}

function Preview(props: PreviewProps): JSX.Element {
  const { rule, stale, secondZone, onSecondZone, answer, onAnswer } = props
  const { t, locale } = useTexts()
  const notices = useMemo(() => noticesFor(rule.series, rule.dialect), [rule])
  const marks = useMemo(() => marksOf(notices), [notices])
  const answered = useMemo(() => readAnswerText(answer), [answer])
  const comparison = useMemo(() => compareAnswer(answered, rule), [answered, rule])
  const compared = useMemo(
    () => (comparison.kind === 'compared' ? comparedDates(comparison.reconciliation) : NOTHING_COMPARED),
    [comparison],
  )
  const known =
    secondZone === '' || Intl.supportedValuesOf('timeZone').includes(secondZone) || secondZone === 'UTC'
  return (
    <>
      <section class="card sentence" aria-live="polite">
        <p class="said">{describe(rule.series, locale, rule.dialect)}</p>
        {stale && <p class="hint">{t.lastGood}</p>}
        {notices.length > 0 && (
          <>
            <h2 class="unseen">{t.notices}</h2>
            <ul class="notices">
              {notices.map((notice) => (
                <li key={notice.code}>{noticeText(notice, locale)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div class="card">
        <Months rule={rule} marks={marks} compared={compared} />
      </div>
      <div class="card">
        <OccurrenceList rule={rule} secondZone={known ? secondZone : ''} />
        <TextField
          id="second-zone"
          label={t.secondZone}
          value={secondZone}
          list="zones"
          onChange={onSecondZone}
        />
      </div>
      <Compare answer={answer} rule={rule} comparison={comparison} onChange={onAnswer} />
      <div class="card">
        <TakeAway rule={rule} />
      </div>
    </>
  )
}

const NOTHING_COMPARED: ReadonlyMap<string, DateMark> = new Map()

/** The page's own link, or the one that was written into the page (`umeeting preview --open`). */
function openingLink(): Link {
  return readLink(location.hash.length > 1 ? location.hash : (document.documentElement.dataset['rule'] ?? ''))
}

function draftOfLink(link: Link, before: Draft): Draft {
  return link.kind === 'rule' ? draftOf(link.rule, before) : before
}
