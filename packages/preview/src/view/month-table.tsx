import { type Locale, weekdays, weeksOfMonth } from '@umeeting/core'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { type DateMark, markSigns } from '../model/marks.ts'
import { firstDateOf, type Month, monthKey } from '../model/month.ts'
import { monthText } from '../text/intl.ts'
import { type Texts, useTexts } from '../text/language.ts'

interface MonthTableProps {
  readonly month: Month
  readonly numbers: ReadonlyMap<string, number>
  readonly marks: ReadonlyMap<string, DateMark>
  /** Whether the rule leaves the month out. */
  readonly isSkipped: boolean
  /** `yyyy-MM-dd` */
  readonly today: string
}

/** A month with its meetings filled, numbered and marked. Drawn anew only where something in it changes. */
export function MonthTable(props: MonthTableProps): JSX.Element {
  const { t, locale } = useTexts()
  return useMemo(() => tableOf(props, t, locale), [contentOf(props), locale])
}

/** All that a month shows, as a text. */
function contentOf({ month, numbers, marks, isSkipped, today }: MonthTableProps): string {
  const key = monthKey(month)
  let content = `${key} ${isSkipped} ${today.startsWith(key) ? today : ''}`
  for (let day = 1; day <= 31; day++) {
    const date = `${key}-${day < 10 ? '0' : ''}${day}`
    content += ` ${numbers.get(date) ?? ''}${marks.get(date) ?? ''}`
  }
  return content
}

function tableOf(
  { month, numbers, marks, isSkipped, today }: MonthTableProps,
  t: Texts,
  locale: Locale,
): JSX.Element {
  return (
    <table class={isSkipped ? 'month skipped' : 'month'} part="month">
      <caption>
        {monthText(Date.parse(firstDateOf(month)), locale)}
        {isSkipped && <span class="skip"> {t.marks.skipped}</span>}
      </caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={t.longWeekdays[weekday]}>
              {t.weekdays[weekday].slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(month.year, month.month).map((week, index) => (
          <tr key={index}>
            {week.map((date, column) =>
              date === null ? (
                <td key={column} />
              ) : (
                dateCell(date, numbers.get(date), marks.get(date), today, t)
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function dateCell(
  date: string,
  number: number | undefined,
  mark: DateMark | undefined,
  today: string,
  t: Texts,
): JSX.Element {
  const day = Number(date.slice(8))
  const isToday = date === today
  if (number === undefined && mark === undefined && !isToday)
    return (
      <td key={date} data-date={date}>
        {day}
      </td>
    )
  const classes = [number === undefined ? '' : 'occurs', mark ?? '', isToday ? 'today' : '']
  const said = [
    number === undefined ? '' : t.meeting(String(number)),
    mark ? t.marks[mark] : '',
    isToday ? t.today : '',
  ]
    .filter(Boolean)
    .join(t.listComma)
  return (
    <td
      key={date}
      class={classes.filter(Boolean).join(' ')}
      data-date={date}
      title={said}
      part={number === undefined ? undefined : 'meeting'}
    >
      <span>{day}</span>
      {(number !== undefined || mark !== undefined) && (
        <small aria-hidden="true">{mark === undefined ? number : `${markSigns[mark]}${number ?? ''}`}</small>
      )}
      <span class="unseen">{t.bracketed(said)}</span>
    </td>
  )
}
