import { weekdays, weeksOfMonth } from '@umeeting/core'
import type { JSX } from 'preact'
import type { DateMark, Marks } from '../model/marks.ts'
import { type Month, monthKey } from '../model/month.ts'
import { useTexts } from '../text/language.ts'

interface MonthTableProps {
  readonly month: Month
  readonly numbers: ReadonlyMap<string, number>
  readonly marks: Marks
  /** `yyyy-MM-dd` */
  readonly today: string
}

/** A month with its meetings filled, numbered and marked. */
export function MonthTable({ month, numbers, marks, today }: MonthTableProps): JSX.Element {
  const { t, locale } = useTexts()
  const name = new Date(Date.UTC(month.year, month.month - 1, 1)).toLocaleDateString(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
  })
  const skipped = marks.skippedMonths.has(monthKey(month))
  return (
    <table class={skipped ? 'month skipped' : 'month'} part="month">
      <caption>
        {name}
        {skipped && <span class="skip"> {t.marks.skipped}</span>}
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
                <DateCell
                  key={column}
                  date={date}
                  number={numbers.get(date)}
                  mark={marks.dates.get(date)}
                  isToday={date === today}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DateCellProps {
  readonly date: string
  readonly number: number | undefined
  readonly mark: DateMark | undefined
  readonly isToday: boolean
}

function DateCell({ date, number, mark, isToday }: DateCellProps): JSX.Element {
  const { t } = useTexts()
  const classes = [number === undefined ? '' : 'occurs', mark ?? '', isToday ? 'today' : '']
  const said = [
    number === undefined ? '' : t.meeting(String(number)),
    mark ? t.marks[mark] : '',
    isToday ? t.today : '',
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <td
      class={classes.filter(Boolean).join(' ')}
      data-date={date}
      {...(said === '' ? {} : { title: said })}
      {...(number === undefined ? {} : { part: 'meeting' })}
    >
      <span>{Number(date.slice(8))}</span>
      {(number !== undefined || mark !== undefined) && (
        <small aria-hidden="true">{mark === undefined ? number : `${signs[mark]}${number ?? ''}`}</small>
      )}
      {said !== '' && <span class="unseen">({said})</span>}
    </td>
  )
}

/** Marks are told apart by a sign, not by colour alone. */
const signs: Readonly<Record<DateMark, string>> = {
  moved: '↪',
  unmatched: '○',
  missing: '✕',
  unexpected: '+',
  left: '→',
}
