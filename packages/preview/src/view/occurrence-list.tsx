import { countOccurrences, nthOccurrence, type Occurrence } from '@umeeting/core'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Rule } from '../model/draft.ts'
import { useTexts } from '../text/language.ts'

const ROW_HEIGHT = 32
const ROWS_IN_SIGHT = 12
/** Beyond this the list says that it stops: browsers can't scroll endless lists. */
const MOST_ROWS = 100_000

interface OccurrenceListProps {
  readonly rule: Rule
  /** An IANA zone, or empty for none. */
  readonly secondZone: string
}

/** Only the rows in sight exist: the engine jumps to any number, so a long list costs what a short one does. */
export function OccurrenceList({ rule, secondZone }: OccurrenceListProps): JSX.Element {
  const { t, locale } = useTexts()
  const [scrolled, setScrolled] = useState(0)
  const { series, dialect } = rule
  const count = useMemo(() => countOccurrences(series, dialect), [series, dialect])
  const rows = Math.min(count, MOST_ROWS)
  const first = Math.max(0, Math.min(Math.floor(scrolled / ROW_HEIGHT) - 4, rows - ROWS_IN_SIGHT))
  const shown = Math.min(rows - first, ROWS_IN_SIGHT + 8)
  const occurrences = Array.from({ length: shown }, (_, index) =>
    nthOccurrence(series, first + index + 1, dialect),
  )
  const total = count === Infinity ? t.endless : t.total(count.toLocaleString(locale))
  const listed = count > MOST_ROWS ? ` · ${t.listed(MOST_ROWS.toLocaleString(locale))}` : ''
  return (
    <section aria-labelledby="list-heading">
      <h2 id="list-heading">
        {t.occurrences} <small>{total + listed}</small>
      </h2>
      {count === 0 ? (
        <p>{t.none}</p>
      ) : (
        <div
          class="list"
          role="table"
          aria-labelledby="list-heading"
          aria-rowcount={count === Infinity ? -1 : count + 1}
          tabIndex={0}
          onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
        >
          <div role="rowgroup" class="list-head">
            <div role="row" class="list-row" aria-rowindex={1}>
              <span role="columnheader">{t.number}</span>
              <span role="columnheader">{t.local}</span>
              {secondZone !== '' && <span role="columnheader">{secondZone}</span>}
            </div>
          </div>
          <Rows
            height={rows * ROW_HEIGHT}
            top={first * ROW_HEIGHT}
            occurrences={occurrences}
            secondZone={secondZone}
          />
        </div>
      )}
    </section>
  )
}

interface RowsProps {
  readonly height: number
  readonly top: number
  readonly occurrences: readonly (Occurrence | undefined)[]
  readonly secondZone: string
}

function Rows({ height, top, occurrences, secondZone }: RowsProps): JSX.Element {
  const { locale } = useTexts()
  const weekday = useMemo(() => formatOf(locale, { timeZone: 'UTC', weekday: 'short' }), [locale])
  const second = useMemo(
    () =>
      secondZone === ''
        ? undefined
        : formatOf(locale, {
            timeZone: secondZone,
            dateStyle: 'medium',
            timeStyle: 'short',
            hourCycle: 'h23',
          }),
    [locale, secondZone],
  )
  return (
    <div
      role="rowgroup"
      class="list-body"
      ref={(element) => element?.style.setProperty('height', `${height}px`)}
    >
      <div
        class="list-rows"
        ref={(element) => element?.style.setProperty('transform', `translateY(${top}px)`)}
      >
        {occurrences.map(
          (occurrence) =>
            occurrence && (
              <div role="row" class="list-row" key={occurrence.number} aria-rowindex={occurrence.number + 1}>
                <span role="cell">{occurrence.number.toLocaleString(locale)}</span>
                <span role="cell">
                  {occurrence.localStart.slice(0, 10)} {weekday.format(dayOf(occurrence))}{' '}
                  {withoutZeroSeconds(occurrence.localStart.slice(11))}
                </span>
                {second && <span role="cell">{second.format(occurrence.startsAt)}</span>}
              </div>
            ),
        )}
      </div>
    </div>
  )
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, options)
}

function dayOf({ localStart }: Occurrence): number {
  return Date.parse(`${localStart.slice(0, 10)}T00:00:00Z`)
}

function withoutZeroSeconds(time: string): string {
  return time.endsWith(':00') ? time.slice(0, 5) : time
}
