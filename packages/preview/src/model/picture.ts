import { describe, type Locale, weekdays, weeksOfMonth } from '@umeeting/core'
import { countText, monthText } from '../text/intl.ts'
import type { AllTexts } from '../text/page-language.ts'
import { dayText } from '../view/day-text.ts'
import { calendarWindow } from './calendar-window.ts'
import type { Rule } from './draft.ts'
import type { Meeting } from './meeting.ts'
import { addMonths, type Month, monthKey, monthOf } from './month.ts'
import type { Outline } from './outline.ts'
import type { Shape } from './shapes.ts'

/** A drawing of a schedule, in CSS pixels. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

const WIDTH = 720
const MARGIN = 36
const MOST_MONTHS = 12
const IN_A_ROW = 3
const GAP = 30
const MONTH_WIDTH = (WIDTH - 2 * MARGIN - (IN_A_ROW - 1) * GAP) / IN_A_ROW
const CELL_WIDTH = MONTH_WIDTH / 7
const CELL_HEIGHT = 30
const MONTH_HEIGHT = 52 + 6 * CELL_HEIGHT
const INK = '#17201e'
const QUIET = '#56615e'
const ACCENT = '#0b6a63'

/** The schedule as a picture that is read without the page: topic, sentence, first and last date, months. */
export function pictureOf(
  rule: Rule,
  outline: Outline,
  meeting: Meeting,
  { locale, t }: { readonly locale: Locale; readonly t: AllTexts },
): Picture {
  const shapes: Shape[] = []
  let y = MARGIN
  const write = (text: string, size: number, weight: number, fill: string) => {
    for (const line of linesOf(text, size)) {
      y += Math.round(size * 1.35)
      shapes.push({ kind: 'text', x: MARGIN, y, size, weight, fill, anchor: 'start', text: line })
    }
  }
  if (meeting.topic !== '') write(meeting.topic, 18, 600, ACCENT)
  write(describe(rule.series, locale, rule.dialect), 26, 700, INK)
  y += 6
  write(spanText(outline, locale, t), 15, 400, QUIET)
  y += 24
  const months = monthsOf(rule, outline)
  const { numbers, later } = calendarWindow(rule, outline, months)
  months.forEach((month, index) => {
    const x = MARGIN + (index % IN_A_ROW) * (MONTH_WIDTH + GAP)
    shapes.push(...monthShapes(month, x, y + Math.floor(index / IN_A_ROW) * MONTH_HEIGHT, numbers, locale, t))
  })
  y += Math.ceil(months.length / IN_A_ROW) * MONTH_HEIGHT
  if (later) {
    const more = later.count === Infinity ? t.moreAfter : t.moreDates(countText(later.count, locale))
    write(more, 15, 400, QUIET)
  }
  return { width: WIDTH, height: y + MARGIN, shapes }
}

function spanText({ first, last, count }: Outline, locale: Locale, t: AllTexts): string {
  if (!first) return t.none
  const from = t.labelled(t.first, dayText(first.localStart, t, locale))
  return last && count > 1 ? `${from} · ${t.labelled(t.lastOne, dayText(last.localStart, t, locale))}` : from
}

function monthsOf({ series }: Rule, { last }: Outline): readonly Month[] {
  const first = monthOf(series.start)
  const all = Array.from({ length: MOST_MONTHS }, (_, index) => addMonths(first, index))
  return last ? all.filter((month) => monthKey(month) <= last.localStart.slice(0, 7)) : all
}

function monthShapes(
  month: Month,
  left: number,
  top: number,
  numbers: ReadonlyMap<string, number>,
  locale: Locale,
  t: AllTexts,
): readonly Shape[] {
  const name = monthText(Date.UTC(month.year, month.month - 1, 1), locale)
  const middle = (column: number) => left + (column + 0.5) * CELL_WIDTH
  const shapes: Shape[] = [
    { kind: 'text', x: left + 4, y: top + 14, size: 15, weight: 600, fill: INK, anchor: 'start', text: name },
  ]
  weekdays.forEach((weekday, column) => {
    const at = { x: middle(column), y: top + 36 }
    const text = t.weekdays[weekday].slice(0, 2)
    shapes.push({ kind: 'text', ...at, size: 11, weight: 400, fill: QUIET, anchor: 'middle', text })
  })
  weeksOfMonth(month.year, month.month).forEach((week, row) => {
    week.forEach((date, column) => {
      if (date === null) return
      const number = numbers.get(date)
      const y = top + 44 + row * CELL_HEIGHT
      if (number !== undefined) {
        const box = { x: left + column * CELL_WIDTH + 1, y, width: CELL_WIDTH - 2, height: CELL_HEIGHT - 2 }
        shapes.push({ kind: 'rect', ...box, radius: 6, fill: ACCENT })
      }
      const isMeeting = number !== undefined
      shapes.push({
        kind: 'text',
        x: middle(column),
        y: y + (isMeeting ? 14 : 19),
        size: 13,
        weight: isMeeting ? 700 : 400,
        fill: isMeeting ? '#ffffff' : column > 4 ? QUIET : INK,
        anchor: 'middle',
        text: String(Number(date.slice(8))),
      })
      if (isMeeting) {
        const at = { x: middle(column), y: y + 25 }
        shapes.push({
          kind: 'text',
          ...at,
          size: 9,
          weight: 500,
          fill: '#ffffff',
          anchor: 'middle',
          text: String(number),
        })
      }
    })
  })
  return shapes
}

/** Breaks a text into lines that fit, by the usual widths of letters: Chinese ones are as wide as they are high. */
function linesOf(text: string, size: number): readonly string[] {
  const most = (WIDTH - 2 * MARGIN) / size
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g) ?? []) {
    const own = Array.from(piece).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.56), 0)
    if (width + own > most && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      width = 0
    }
    line += piece
    width += own
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}
