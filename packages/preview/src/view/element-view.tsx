import { type Dialect, type Issue, issueText, type Locale, noticesFor, type Series } from '@umeeting/core'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Draft, type FieldIssues, type Objection, type Rule } from '../model/draft.ts'
import { marksOf } from '../model/marks.ts'
import { outlineOf } from '../model/outline.ts'
import { rowsOf } from '../model/rows.ts'
import { LanguageContext, useTexts } from '../text/language.ts'
import { Months } from './months.tsx'
import { Notices } from './notices.tsx'
import { OccurrenceList } from './occurrence-list.tsx'
import { pointOut } from './point-out.ts'
import { RuleForm } from './rule-form.tsx'
import { Facts, Sentence } from './summary.tsx'

export interface ElementViewProps {
  readonly locale: Locale
  readonly draft: Draft
  readonly issues: FieldIssues
  readonly objection: Objection | undefined
  /** Why what was given can't be read. */
  readonly faults: readonly Issue[]
  readonly series: Series | undefined
  readonly dialect: Dialect
  readonly min: string | undefined
  readonly parts: 'all' | 'form'
  readonly isReadonly: boolean
  readonly isDisabled: boolean
  readonly onChange: (change: Partial<Draft>) => void
  readonly onCommit: () => void
}

/** What the element shows: the form, and unless the page shows it itself, the schedule. */
export function ElementView(props: ElementViewProps): JSX.Element {
  const { locale, draft, issues, objection, faults, series, dialect, min, parts, isReadonly, isDisabled } =
    props
  const { onChange, onCommit } = props
  const rule = useMemo(() => series && { series, dialect }, [series, dialect])
  return (
    <LanguageContext.Provider value={locale}>
      <div class="element" lang={locale}>
        {faults.length > 0 && <Faults faults={faults} />}
        {!isReadonly && (
          <fieldset
            class="whole"
            disabled={isDisabled}
            onClick={({ target }) => {
              // Buttons change something too, and have no `change` event of their own.
              if (target instanceof Element && target.closest('button[aria-pressed]')) onCommit()
            }}
          >
            <RuleForm
              draft={draft}
              issues={issues}
              objection={objection}
              zone={dialect.zone}
              readsFifthAsLast={dialect.fifthWeek === 'last-week'}
              min={min}
              onChange={onChange}
            />
          </fieldset>
        )}
        {rule && (parts === 'all' || isReadonly) && <Schedule rule={rule} />}
      </div>
    </LanguageContext.Provider>
  )
}

function Faults({ faults }: Pick<ElementViewProps, 'faults'>): JSX.Element {
  const { t, locale } = useTexts()
  return (
    <div class="banner wrong" role="alert" part="issues">
      <p>{t.givenUnreadable}</p>
      <ul class="issues">
        {faults.slice(0, 5).map((fault) => (
          <li key={fault.path.join('.')}>{issueText(fault, locale)}</li>
        ))}
      </ul>
    </div>
  )
}

function Schedule({ rule }: { readonly rule: Rule }): JSX.Element {
  const now = Date.now()
  const outline = useMemo(() => outlineOf(rule, now), [rule])
  const notices = useMemo(() => noticesFor(rule.series, rule.dialect), [rule])
  const marks = useMemo(() => marksOf(notices, undefined), [notices])
  const rows = useMemo(() => rowsOf(rule, outline.count), [rule, outline])
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div class="schedule" part="schedule" {...pointOut}>
      <div aria-live="polite">
        <Sentence rule={rule} />
      </div>
      <Facts rule={rule} outline={outline} now={now} />
      <Notices notices={notices} />
      <div class="pictures">
        <Months key={rule.series.start.slice(0, 7)} rule={rule} outline={outline} marks={marks} now={now} />
        <OccurrenceList rows={rows} secondZone={here === rule.dialect.zone ? undefined : here} />
      </div>
    </div>
  )
}
