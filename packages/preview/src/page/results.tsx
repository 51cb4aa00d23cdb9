import { noticesFor, zoneName } from '@umeeting/core'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Rule } from '../model/draft.ts'
import { marksOf } from '../model/marks.ts'
import type { Meeting } from '../model/meeting.ts'
import { outlineOf } from '../model/outline.ts'
import type { Comparison } from '../model/reading/compare-answer.ts'
import { comparedRows, rowsOf } from '../model/rows.ts'
import { statutoryWorkdays, statutoryYears } from '../model/statutory.ts'
import type { Shown } from '../model/workbench.ts'
import { usePageTexts } from '../text/page-language.ts'
import { TextField } from '../view/field.tsx'
import { Months } from '../view/months.tsx'
import { Notices } from '../view/notices.tsx'
import { OccurrenceList } from '../view/occurrence-list.tsx'
import { pointOut } from '../view/point-out.ts'
import { Facts, Sentence } from '../view/summary.tsx'
import { TakeAway } from './take-away.tsx'
import { useNow } from './use-now.ts'
import { Verdict } from './verdict.tsx'

interface ResultsProps {
  readonly rule: Rule
  /** Whether what is entered is something else that can't be shown. */
  readonly isStale: boolean
  /** Whether calendar and list are shown too. */
  readonly isWhole: boolean
  readonly shown: Shown
  readonly meeting: Meeting | undefined
  readonly comparison: Comparison
}

/** The answer first, then its calendar and its list, then everything to take away. */
export function Results({ rule, isStale, isWhole, shown, meeting, comparison }: ResultsProps): JSX.Element {
  const { t, locale } = usePageTexts()
  const now = useNow()
  const [zone, setZone] = useState(() => zoneHereBeside(rule.dialect.zone))
  const isKnown = useMemo(() => knownZone(zone), [zone])
  const secondZone = isKnown && zone !== rule.dialect.zone ? zone : undefined
  const found = comparison.kind === 'compared' ? comparison.reconciliation : undefined
  const outline = useMemo(() => outlineOf(rule, now), [rule, now])
  const notices = useMemo(() => noticesFor(rule.series, rule.dialect), [rule])
  const marks = useMemo(() => marksOf(notices, found), [notices, found])
  const rows = useMemo(
    () => (found ? comparedRows(found, rule.dialect.zone) : rowsOf(rule, outline.count)),
    [rule, outline, found],
  )
  const isStatutory =
    rule.series.recurrence.kind === 'workdays' && rule.dialect.workdays === statutoryWorkdays
  return (
    <>
      <section class="hero" aria-live="polite">
        <Sentence rule={rule} />
        {found && <Verdict found={found} />}
        {isStale && <p class="stale">{t.lastGood}</p>}
      </section>
      <section class="card under">
        <Facts rule={rule} outline={outline} now={now} />
        <Notices notices={notices} besides={isStatutory ? [t.statutoryNotice(statutoryYears)] : []} />
        <TakeAway
          telling={{ rule, outline, meeting, secondZone, locale, t }}
          meetingDraft={shown.meeting}
          isStale={isStale}
        />
      </section>
      {isWhole && (
        <div class="pictures" {...pointOut}>
          <div class="card">
            <Months
              key={rule.series.start.slice(0, 7)}
              rule={rule}
              outline={outline}
              marks={marks}
              now={now}
            />
          </div>
          <div class="card">
            <OccurrenceList rows={rows} secondZone={secondZone} isCompared={found !== undefined} />
            <TextField
              id="second-zone"
              label={t.alsoShow}
              value={zone}
              list="zones"
              hint={secondZone === undefined ? t.alsoShowHint : zoneName(secondZone, locale)}
              wrong={zone.trim() === '' || isKnown ? undefined : t.noSuchZone(zone)}
              onChange={setZone}
            />
          </div>
        </div>
      )}
    </>
  )
}

/** The visitor's own zone where its clocks differ from the service's; empty otherwise. */
function zoneHereBeside(zone: string): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return here === zone || !knownZone(here) ? '' : here
}

function knownZone(zone: string): boolean {
  if (zone.trim() === '') return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
