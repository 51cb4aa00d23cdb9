import type { JSX } from 'preact'
import { type DateMark, markSigns } from '../model/marks.ts'
import { type Month, monthKey } from '../model/month.ts'
import { useTexts } from '../text/language.ts'

interface LegendProps {
  readonly months: readonly Month[]
  readonly numbers: ReadonlyMap<string, number>
  /** The marks in sight. */
  readonly marks: ReadonlyMap<string, DateMark>
  readonly today: string
}

/** Says what the marks in sight mean, and no others. */
export function Legend({ months, numbers, marks, today }: LegendProps): JSX.Element {
  const { t } = useTexts()
  const inSight = new Set(marks.values())
  const isTodayShown = months.some((month) => monthKey(month) === today.slice(0, 7))
  return (
    <ul class="legend" aria-label={t.legend}>
      {numbers.size > 0 && (
        <li>
          <i class="occurs">1</i> {t.marks.occurs}
        </li>
      )}
      {(Object.keys(markSigns) as DateMark[])
        .filter((mark) => inSight.has(mark))
        .map((mark) => (
          <li key={mark}>
            <i class={mark} aria-hidden="true">
              {markSigns[mark]}
            </i>{' '}
            {t.marks[mark]}
          </li>
        ))}
      {isTodayShown && (
        <li>
          <i class="today" /> {t.today}
        </li>
      )}
    </ul>
  )
}
