import { localTimeAt, type Locale } from '@umeeting/core'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { calendarWindow, type Later } from '../model/calendar-window.ts'
import type { Rule } from '../model/draft.ts'
import type { DateMark, Marks } from '../model/marks.ts'
import { addMonths, firstDateOf, type Month, monthKey, monthOf } from '../model/month.ts'
import type { Outline } from '../model/outline.ts'
import { countText } from '../text/intl.ts'
import { type Texts, useTexts } from '../text/language.ts'
import { Legend } from './legend.tsx'
import { MonthTable } from './month-table.tsx'
import { useNarrow } from './use-narrow.ts'

interface MonthsProps {
  readonly rule: Rule
  readonly outline: Outline
  readonly marks: Marks
  /** Epoch milliseconds. */
  readonly now: number
}

/** A year of the calendar at a time, less where there is little room: far years cost what near ones do. */
export function Months({ rule, outline, marks, now }: MonthsProps): JSX.Element {
  const { t, locale } = useTexts()
  const [target, isNarrow] = useNarrow<HTMLElement>(28)
  const [shift, setShift] = useState(0)
  const length = isNarrow ? 3 : 12
  const start = monthOf(rule.series.start)
  const first = addMonths(start, shift)
  const months = Array.from({ length }, (_, index) => addMonths(first, index)).filter(
    ({ year }) => year >= 1900 && year <= 9998,
  )
  const { numbers, later } = useMemo(
    () => calendarWindow(rule, outline, months),
    [rule, outline, shift, length],
  )
  const inSight = useMemo(
    () => marks.between(firstDateOf(first), firstDateOf(addMonths(first, length))),
    [marks, rule, shift, length],
  )
  const shown = later || shift !== 0 ? months : monthsInUse(months, numbers, inSight)
  const today = localTimeAt(now, rule.dialect.zone).slice(0, 10)
  const isAtStart = shift === 0
  return (
    <section class="calendar" part="calendar" aria-labelledby="calendar-heading" ref={target}>
      <div class="heading">
        <h2 id="calendar-heading">{t.calendar}</h2>
        <div class="pager">
          {/* Never taken away: it would take the focus with it. */}
          <button type="button" class="quiet" aria-disabled={isAtStart} onClick={() => setShift(0)}>
            {t.backToStart}
          </button>
          <button
            type="button"
            class="quiet"
            aria-disabled={first.year <= 1900}
            aria-label={t.earlier}
            onClick={() => first.year > 1900 && setShift(shift - length)}
          >
            ‹
          </button>
          <button
            type="button"
            class="quiet"
            aria-disabled={first.year >= 9997}
            aria-label={t.later}
            onClick={() => first.year < 9997 && setShift(shift + length)}
          >
            ›
          </button>
        </div>
      </div>
      <div class="months">
        {shown.map((month) => (
          <MonthTable
            key={monthKey(month)}
            month={month}
            numbers={numbers}
            marks={inSight}
            isSkipped={marks.skippedMonths.has(monthKey(month))}
            today={today}
          />
        ))}
      </div>
      <Legend months={shown} numbers={numbers} marks={inSight} today={today} />
      {later && (
        <button
          type="button"
          class="more"
          onClick={() => setShift(shift + stepsTo(later.next, first, length))}
        >
          {laterText(later, t, locale)} ›
        </button>
      )}
    </section>
  )
}

/** Without the months after the last date: on a phone they are a long way to scroll for nothing. */
function monthsInUse(
  months: readonly Month[],
  numbers: ReadonlyMap<string, number>,
  marks: ReadonlyMap<string, DateMark>,
): readonly Month[] {
  let last = ''
  for (const dates of [numbers, marks]) {
    for (const date of dates.keys()) if (date > last) last = date
  }
  return months.slice(0, Math.max(1, months.filter((month) => firstDateOf(month) <= last).length))
}

/** How many months on to the page of the calendar that holds a date. */
function stepsTo(date: string, first: Month, length: number): number {
  const { year, month } = monthOf(date)
  const months = (year - first.year) * 12 + month - first.month
  return Math.floor(months / length) * length
}

function laterText({ count, next, last }: Later, t: Texts, locale: Locale): string {
  if (last === undefined) return t.moreAfter
  const years = [...new Set([next.slice(0, 4), last.slice(0, 4)])].join('–')
  return t.moreLater(countText(count, locale), years)
}
