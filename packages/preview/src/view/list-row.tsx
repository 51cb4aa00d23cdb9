import { localTimeAt, type Locale } from '@umeeting/core'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { withoutZeroSeconds } from '../model/draft.ts'
import type { Row } from '../model/rows.ts'
import { countText } from '../text/intl.ts'
import { type Texts, useTexts } from '../text/language.ts'
import { weekdayOf } from './day-text.ts'

interface ListRowProps {
  /** From 0. */
  readonly index: number
  readonly row: Row
  readonly secondZone: string | undefined
  readonly isCompared: boolean
}

/** A row of the list. Drawn anew only where something in it changes. */
export function ListRow({ index, row, secondZone, isCompared }: ListRowProps): JSX.Element {
  const { t, locale } = useTexts()
  const { number, localStart, startsAt, status, movedTo } = row
  return useMemo(
    () => elementOf({ index, row, secondZone, isCompared }, t, locale),
    [index, number, localStart, startsAt, status, movedTo, secondZone, isCompared, locale],
  )
}

function elementOf(
  { index, row, secondZone, isCompared }: ListRowProps,
  t: Texts,
  locale: Locale,
): JSX.Element {
  const { number, localStart, startsAt, status, movedTo } = row
  return (
    <div
      role="row"
      class={status === undefined ? 'list-row' : `list-row ${status}`}
      aria-rowindex={index + 2}
      data-date={localStart.slice(0, 10)}
    >
      <span role="cell" class="number">
        {number === undefined ? '+' : countText(number, locale)}
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
