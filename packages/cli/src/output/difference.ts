import { type LocalDateTime, type Reconciliation, timeText } from '@umeeting/core'
import type { Language } from '../language.ts'
import { weekdayName } from './occurrence-table.ts'
import { textWidth } from './text-width.ts'
import { wrap } from './wrap.ts'

type Mark = keyof Language['texts']['marks']

interface Row {
  readonly at: string
  readonly mark: Mark
  readonly predicted: string | undefined
  readonly observed: string | undefined
}

/** `2026-11-30 Mon 10:00`, and its place where it was predicted. */
const COLUMN = 30
/** Two columns with their mark. */
const BOTH = 4 + COLUMN + 20
const PLACE = 6

/**
 * Predicted and observed, a line an occurrence in the order of time: `=` the same, `-` missing, `+` unexpected, `~`
 * moved, `²` repeated. Where two columns don't fit, what was moved takes two lines. What the marks mean, how many more
 * are missing, and rows that are no date-time follow.
 */
export function differenceLines(
  found: Reconciliation,
  { texts }: Language,
  columns: number | undefined,
): readonly string[] {
  const rows = rowsOf(found, texts).toSorted((left, right) =>
    left.at < right.at ? -1 : Number(left.at > right.at),
  )
  const isNarrow = columns !== undefined && columns < BOTH
  const marks = [...new Set(rows.map(({ mark }) => mark))].map((mark) => `${mark} ${texts.marks[mark]}`)
  return [
    ...(isNarrow ? [] : [`    ${padded(`${' '.repeat(PLACE)}${texts.predicted}`)}${texts.observed}`]),
    ...rows.flatMap(isNarrow ? narrowLines : wideLine),
    ...(found.missingCount > found.missing.length
      ? [`  - ${texts.moreMissing(found.missingCount - found.missing.length)}`]
      : []),
    ...found.unreadable.map(({ index, received }) =>
      wrap(`  ? ${texts.unreadable(index, received)}`, columns, '    '),
    ),
    ...(marks.length > 0 ? ['', wrap(`  ${marks.join('   ')}`, columns, '  ')] : []),
  ]
}

function rowsOf(found: Reconciliation, texts: Language['texts']): readonly Row[] {
  const shown = (local: LocalDateTime): string =>
    `${local.slice(0, 10)} ${weekdayName(local, texts)} ${timeText(local)}`
  const predicted = (number: number, local: LocalDateTime): string =>
    `${String(number).padStart(4)}  ${shown(local)}`
  const observedAlone = (mark: Mark, local: LocalDateTime): Row => ({
    at: local,
    mark,
    predicted: undefined,
    observed: shown(local),
  })
  return [
    ...found.matched.map(({ number, localStart: at }): Row => {
      return { at, mark: '=', predicted: predicted(number, at), observed: shown(at) }
    }),
    ...found.missing.map(({ number, localStart: at }): Row => {
      return { at, mark: '-', predicted: predicted(number, at), observed: undefined }
    }),
    ...found.moved.map(({ number, from, to }): Row => {
      return { at: from, mark: '~', predicted: predicted(number, from), observed: shown(to) }
    }),
    ...found.unexpected.map(({ localStart }) => observedAlone('+', localStart)),
    ...found.duplicates.map(({ localStart }) => observedAlone('²', localStart)),
  ]
}

function wideLine({ mark, predicted = '', observed = '' }: Row): readonly string[] {
  return [`  ${mark} ${padded(predicted)}${observed}`.trimEnd()]
}

function narrowLines({ mark, predicted, observed }: Row): readonly string[] {
  const indent = ' '.repeat(PLACE)
  if (predicted === undefined) return [`  ${mark} ${indent}${observed ?? ''}`]
  return [`  ${mark} ${predicted}`, ...(mark === '~' ? [`  → ${indent}${observed ?? ''}`] : [])]
}

function padded(text: string): string {
  return text + ' '.repeat(Math.max(1, COLUMN - textWidth(text)))
}
