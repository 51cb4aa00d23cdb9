import { countOccurrences, occurrencesBetween, weekdays } from '@umeeting/core'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Rule } from '../model/draft.ts'
import type { Marks } from '../model/marks.ts'
import { addMonths, firstDateOf, type Month, monthKey, monthOf, weeksOf } from '../model/month.ts'
import { useTexts } from '../text/language.ts'
import type { DateMark } from './date-mark.ts'

const MONTHS_SHOWN = 12

interface MonthsProps {
  readonly rule: Rule
  readonly marks: Marks
  /** Marks of a comparison, which outrank those of the notices. */
  readonly compared: ReadonlyMap<string, DateMark>
}

/** A year of the calendar at a time: far years cost what near ones do. */
export function Months({ rule, marks, compared }: MonthsProps): JSX.Element {
  const { t } = useTexts()
  const [shift, setShift] = useState(0)
  const first = addMonths(monthOf(rule.series.start), shift * MONTHS_SHOWN)
  const months = Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(first, index)).filter(
    ({ year }) => year >= 1900 && year <= 9998,
  )
  const numbers = numbersByDate(rule, months)
  const shown = shift === 0 ? monthsInUse(months, rule, numbers, compared) : months
  return (
    <section aria-labelledby="calendar-heading">
      <div class="heading">
        <h2 id="calendar-heading">{t.calendar}</h2>
        <div class="pager">
          <button
            type="button"
            onClick={() => setShift(shift - 1)}
            disabled={first.year <= 1900}
            aria-label={t.earlier}
          >
            ‹
          </button>
          <button type="button" onClick={() => setShift(0)} disabled={shift === 0}>
            {t.firstMonths}
          </button>
          <button
            type="button"
            onClick={() => setShift(shift + 1)}
            disabled={first.year >= 9997}
            aria-label={t.later}
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
            marks={marks}
            compared={compared}
          />
        ))}
      </div>
    </section>
  )
}

function numbersByDate({ series, dialect }: Rule, months: readonly Month[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const [first] = months
  const last = months.at(-1)
  if (!first || !last) return numbers
  const window = { from: firstDateOf(first), to: firstDateOf(addMonths(last, 1)) }
  for (const { number, localStart } of occurrencesBetween(series, window, dialect)) {
    numbers.set(localStart.slice(0, 10), number)
  }
  return numbers
}

/** A row of the picture where there is room for it. */
const MONTHS_IN_A_ROW = 3

/** Without the rows of months after the last date: on a phone they are a long way to scroll for nothing. */
function monthsInUse(
  months: readonly Month[],
  { series, dialect }: Rule,
  numbers: ReadonlyMap<string, number>,
  compared: ReadonlyMap<string, DateMark>,
): readonly Month[] {
  if (countOccurrences(series, dialect) > Math.max(0, ...numbers.values())) return months
  const last = [...numbers.keys(), ...compared.keys()].toSorted().at(-1) ?? ''
  const used = months.filter((month) => firstDateOf(month) <= last).length
  return months.slice(0, Math.max(1, Math.ceil(used / MONTHS_IN_A_ROW)) * MONTHS_IN_A_ROW)
}

interface MonthTableProps {
  readonly month: Month
  readonly numbers: ReadonlyMap<string, number>
  readonly marks: Marks
  readonly compared: ReadonlyMap<string, DateMark>
}

function MonthTable({ month, numbers, marks, compared }: MonthTableProps): JSX.Element {
  const { t, locale } = useTexts()
  const name = new Date(Date.UTC(month.year, month.month - 1, 1)).toLocaleDateString(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
  })
  const skipped = marks.skippedMonths.has(monthKey(month))
  return (
    <table class={skipped ? 'month skipped' : 'month'}>
      <caption>
        {name}
        {skipped && <span class="mark"> · {t.marks.skipped}</span>}
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
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((date, column) =>
              date === null ? (
                <td key={column} />
              ) : (
                <DateCell
                  key={column}
                  date={date}
                  number={numbers.get(date)}
                  mark={compared.get(date) ?? marks.dates.get(date)}
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
}

function DateCell({ date, number, mark }: DateCellProps): JSX.Element {
  const { t } = useTexts()
  const classes = [number === undefined ? '' : 'occurs', mark ?? ''].join(' ').trim()
  const said = [number === undefined ? '' : t.meeting(String(number)), mark ? t.marks[mark] : ''].filter(
    Boolean,
  )
  return (
    <td class={classes} data-date={date} {...(said.length > 0 ? { title: said.join(', ') } : {})}>
      <span>{Number(date.slice(8))}</span>
      {number !== undefined && <small aria-hidden="true">{number}</small>}
      {said.length > 0 && <span class="unseen">({said.join(', ')})</span>}
    </td>
  )
}
