import { zoneName } from '@umeeting/core'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Rows } from '../model/rows.ts'
import { countText } from '../text/intl.ts'
import { useTexts } from '../text/language.ts'
import { ListRow } from './list-row.tsx'
import { onPrint } from './on-print.ts'

/** As many as the list's height shows at most. */
const ROWS_IN_SIGHT = 16
/** Drawn above and below them, so that scrolling finds no gap. */
const ROWS_BESIDE = 8
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
  const first = isPrinting ? 0 : Math.max(0, Math.min(top, listed - ROWS_IN_SIGHT) - ROWS_BESIDE)
  const end = isPrinting ? listed : Math.min(listed, Math.max(top, 0) + ROWS_IN_SIGHT + ROWS_BESIDE)
  const shown = Array.from({ length: end - first }, (_, index) => rows.at(first + index))
  const total = rows.count === Infinity ? t.endless : t.total(countText(rows.count, locale))
  const digits = Math.max(2, rows.count === Infinity ? 3 : countText(rows.count, locale).length)
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
            ? t.andMore(countText(rows.count - listed, locale))
            : t.listed(countText(listed, locale))}
        </p>
      )}
    </section>
  )
}
