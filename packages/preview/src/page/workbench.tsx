import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { dialectDraftOf, type DialectDraft } from '../model/dialect-draft.ts'
import type { Rule } from '../model/draft.ts'
import { asJson } from '../model/formats.ts'
import { asFragment, type Link, readLink } from '../model/link.ts'
import { readMeeting } from '../model/meeting.ts'
import { compareAnswer } from '../model/reading/compare-answer.ts'
import { readAnswerText } from '../model/reading/read-answer.ts'
import { type PasteReading, readPaste, rereadFields } from '../model/reading/read-paste.ts'
import { followLink, readShown, ruleBehind, type Shown } from '../model/workbench.ts'
import { keepAddress } from './address.ts'
import { Compare } from './compare.tsx'
import { DialectForm } from './dialect-form.tsx'
import { LinkBanner } from './link-banner.tsx'
import { openingLink, openingShown } from './opening.ts'
import { PasteBox } from './paste-box.tsx'
import { Plan } from './plan.tsx'
import { Results } from './results.tsx'
import { type Tab, Tabs } from './tabs.tsx'

interface Pasted {
  readonly text: string
  readonly reading: PasteReading
}

/** Holds what is entered, pasted and answered, and keeps it in step: entered → rule → what is shown of it. */
export function Workbench(): JSX.Element {
  const [link, setLink] = useState<Link>(openingLink)
  const [shown, setShown] = useState<Shown>(() => openingShown(link))
  const [pasted, setPasted] = useState<Pasted>()
  const [answer, setAnswer] = useState('')
  const [tab, setTab] = useState<Tab>('plan')
  const { rule, dialectIssues, unknownDate } = useMemo(() => readShown(shown), [shown.series, shown.dialect])
  const meeting = readMeeting(shown.meeting)
  const lastGood = useRef<Rule>(undefined)
  // A link that can't be read shows no schedule of its own: what was there before it stays, pale.
  if (rule && link.kind !== 'faulty') lastGood.current = rule
  const current = lastGood.current
  const isStale = current !== rule || link.kind === 'faulty' || pasted?.reading.kind === 'unreadable'
  const answered = useMemo(() => readAnswerText(answer), [answer])
  const comparison = useMemo(() => compareAnswer(answered, current), [answered, current])

  // The answer is painted first, and what shows it at length after it.
  const [isPainted, setPainted] = useState(false)
  useEffect(() => setPainted(true), [])

  useEffect(() => {
    const follow = () => {
      const followed = readLink(location.hash)
      isEdited.current = false
      setLink(followed)
      setShown((before) => followLink(followed, before))
      setPasted(undefined)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  const isEdited = useRef(false)
  // Before the picture: who reloads at once finds the edit in the address.
  useLayoutEffect(() => {
    if (isEdited.current && rule) keepAddress(asFragment(rule, shown.meeting))
  }, [rule, shown.meeting])

  const update = (change: Partial<Shown>) => {
    isEdited.current = true
    setShown((before) => ({ ...before, ...change }))
    setLink({ kind: 'none' })
  }
  const take = ({ series, dialect }: Rule, besides: Partial<Shown> = {}) =>
    update({ given: series, series, dialect: dialectDraftOf(dialect), ...besides })
  const paste = (text: string) => {
    const reading = readPaste(text, { shown: current ?? rule ?? ruleBehind(shown) })
    setPasted({ text, reading })
    if (reading.kind === 'answer') {
      setAnswer(text)
      setTab('compare')
    }
    if (reading.kind !== 'rule') return
    const { topic = shown.meeting.topic, durationMinutes } = reading
    take(reading.rule, {
      meeting: {
        topic,
        duration: durationMinutes === undefined ? shown.meeting.duration : String(durationMinutes),
      },
    })
  }
  /** A pasted booking is read anew; what was entered in the form keeps its days. */
  const chooseDialect = (change: Partial<DialectDraft>) => {
    const dialect = { ...shown.dialect, ...change }
    const { rule: next } = readShown({ ...shown, dialect })
    const reread =
      next && pasted?.reading.kind === 'rule' ? rereadFields(pasted.reading.fields, next) : undefined
    if (reread?.kind === 'rule') update({ dialect, given: reread.rule.series, series: reread.rule.series })
    else update({ dialect })
  }
  return (
    <main aria-busy={!isPainted}>
      <div class="inputs">
        <section class="card">
          <Tabs chosen={tab} onChoose={setTab} />
          <Plan
            isShown={tab === 'plan'}
            shown={shown}
            dialect={(current ?? rule)?.dialect}
            onChange={(change) => {
              setPasted(undefined)
              update(change)
            }}
          />
          <PasteBox
            isShown={tab === 'paste'}
            text={pasted?.text ?? (rule ? asJson(rule) : '')}
            reading={pasted?.reading}
            onChange={paste}
          />
          <Compare
            isShown={tab === 'compare'}
            answer={answer}
            comparison={comparison}
            onChange={setAnswer}
            onTake={(reading) => {
              setPasted(undefined)
              take(reading)
            }}
          />
        </section>
        {isPainted && (
          <DialectForm
            draft={shown.dialect}
            rule={current ?? rule}
            isPasted={pasted?.reading.kind === 'rule'}
            issues={dialectIssues}
            unknownDate={unknownDate}
            onChange={chooseDialect}
          />
        )}
      </div>
      <div class={isStale ? 'outputs dimmed' : 'outputs'}>
        <LinkBanner link={link} />
        {current && (
          <Results
            rule={current}
            isStale={isStale}
            isWhole={isPainted}
            shown={shown}
            meeting={meeting}
            comparison={comparison}
          />
        )}
      </div>
    </main>
  )
}
