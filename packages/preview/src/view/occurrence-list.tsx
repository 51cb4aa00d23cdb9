import { localTimeAt, zoneName } from '@umeeting/core'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { withoutZeroSeconds } from '../model/draft.ts'
import type { Row, Rows } from '../model/rows.ts'
import { type Texts, useTexts } from '../text/language.ts'
import { weekdayOf } from './day-text.ts'
import { onPrint } from './on-print.ts'

const ROWS_IN_SIGHT = 24
const ROWS_BESIDE = 6
/** Beyond this the list says that it stops: browsers can't scroll endless lists. */
const MOST_ROWS = 100_000
/** So many rows are printed. */
const MOST_PRINTED = 2_000

interface OccurrenceListProps {
  readonly rows: Rows
  /** An IANA zone, or undefined for none. */
  readonly secondZone: string | undefined
  readonly isCompared?: boolean
}

/** Only the rows in sight exist, but all of them on paper. */
export function OccurrenceList({ rows, secondZone, isCompared = false }: OccurrenceListProps): JSX.Element {
  const { t, locale } = useTexts()
  const body = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => onPrint(setPrinting), [])
  const listed = Math.min(rows.count, isPrinting ? MOST_PRINTED : MOST_ROWS)
  const first = isPrinting ? 0 : Math.max(0, Math.min(top - ROWS_BESIDE, listed - ROWS_IN_SIGHT))
  const length = isPrinting ? listed : Math.min(listed - first, ROWS_IN_SIGHT + 2 * ROWS_BESIDE)
  const shown = Array.from({ length }, (_, index) => rows.at(first + index))
  const total = rows.count === Infinity ? t.endless : t.total(rows.count.toLocaleString(locale))
  const digits = Math.max(2, rows.count === Infinity ? 3 : rows.count.toLocaleString(locale).length)
  const scrolled = (list: HTMLElement) => {
    const height = (body.current?.offsetHeight ?? 0) / listed
    if (height > 0) setTop(Math.floor(list.scrollTop / height))
  }
  const columns = `columns${secondZone === undefined ? '' : ' two'}${isCompared ? ' compared' : ''}`
  return (
    <section class="dates" part="list" aria-labelledby="list-heading">
      <div class="heading">
        <h2 id="list-heading">
          {t.list} <small>{total}</small>
        </h2>
      </div>
      {rows.count === 0 ? (
        <p>{t.none}</p>
      ) : (
        <div
          class={`list ${columns}`}
          role="table"
          aria-labelledby="list-heading"
          aria-rowcount={rows.count === Infinity ? -1 : rows.count + 1}
          tabIndex={0}
          onScroll={(event) => scrolled(event.currentTarget)}
        >
          <div role="rowgroup" class="list-head">
            <div role="row" class="list-row" aria-rowindex={1}>
              <span role="columnheader">{t.number}</span>
              <span role="columnheader">{t.local}</span>
              {secondZone !== undefined && <span role="columnheader">{zoneName(secondZone, locale)}</span>}
              {isCompared && <span role="columnheader">{t.status}</span>}
            </div>
          </div>
          <div
            role="rowgroup"
            class="list-body"
            ref={(element) => {
              body.current = element
              element?.style.setProperty('--rows', String(listed))
              element?.style.setProperty('--first', String(first))
              element?.parentElement?.style.setProperty('--digits', String(digits))
            }}
          >
            <div role="presentation" class="list-rows">
              {shown.map(
                (row, index) =>
                  row && (
                    <ListRow
                      key={first + index}
                      index={first + index}
                      row={row}
                      {...{ secondZone, isCompared }}
                    />
                  ),
              )}
            </div>
          </div>
        </div>
      )}
      {rows.count !== Infinity && rows.count > listed && (
        <p class="hint">
          {isPrinting
            ? t.andMore((rows.count - listed).toLocaleString(locale))
            : t.listed(listed.toLocaleString(locale))}
        </p>
      )}
    </section>
  )
}

interface ListRowProps {
  readonly index: number
  readonly row: Row
  readonly secondZone: string | undefined
  readonly isCompared: boolean
}

function ListRow({ index, row, secondZone, isCompared }: ListRowProps): JSX.Element {
  const { t, locale } = useTexts()
  const { number, localStart, startsAt, status, movedTo } = row
  return (
    <div
      role="row"
      class={status === undefined ? 'list-row' : `list-row ${status}`}
      aria-rowindex={index + 2}
      data-date={localStart.slice(0, 10)}
    >
      <span role="cell" class="number">
        {number?.toLocaleString(locale) ?? '+'}
      </span>
      <span role="cell">{momentText(localStart, t)}</span>
      {secondZone !== undefined && (
        <span role="cell" class="second">
          {otherTime(localTimeAt(startsAt, secondZone), localStart, t)}
        </span>
      )}
      {isCompared && (
        <span role="cell" class="status">
          {status === undefined ? '' : t.statuses[status]}
          {movedTo !== undefined && ` → ${otherTime(movedTo, localStart, t)}`}
        </span>
      )}
    </div>
  )
}

/** `2026-12-02 Wed 10:00` */
function momentText(local: string, t: Texts): string {
  return `${local.slice(0, 10)} ${t.shortWeekday(t.weekdays[weekdayOf(local)])} ${withoutZeroSeconds(local.slice(11))}`
}

/** Another time of the same meeting, with its date where that is another, and its year where that is. */
function otherTime(local: string, here: string, t: Texts): string {
  if (local.slice(0, 10) === here.slice(0, 10)) return withoutZeroSeconds(local.slice(11))
  const moment = momentText(local, t)
  return local.slice(0, 4) === here.slice(0, 4) ? moment.slice(5) : moment
}
