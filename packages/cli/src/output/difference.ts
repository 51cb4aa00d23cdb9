import type { Reconciliation } from '@umeeting/core'
import type { Language } from '../language.ts'
import { textWidth } from './text-width.ts'

interface Row {
  readonly at: string
  readonly mark: '=' | '-' | '+' | '~' | '²'
  readonly predicted: string | undefined
  readonly observed: string | undefined
}

/** `2026-11-30 Mon 10:00`, and its place where it was predicted. */
const COLUMN = 30

/**
 * Two columns, predicted and observed, a line an occurrence in the order of time: `=` the same, `-` missing, `+`
 * unexpected, `~` moved, `²` repeated. How many more are missing and rows that are no date-time follow.
 */
export function differenceLines(found: Reconciliation, { texts }: Language): readonly string[] {
  const rows: Row[] = [
    ...found.matched.map(({ number, localStart }) => row('=', localStart, number, localStart)),
    ...found.missing.map(({ number, localStart }) => row('-', localStart, number, undefined)),
    ...found.unexpected.map(({ localStart }) => row('+', undefined, undefined, localStart)),
    ...found.moved.map(({ number, from, to }) => row('~', from, number, to)),
    ...found.duplicates.map(({ localStart }) => row('²', undefined, undefined, localStart)),
  ]
  function row(
    mark: Row['mark'],
    predicted: string | undefined,
    number: number | undefined,
    observed: string | undefined,
  ): Row {
    const place = number === undefined ? '' : `${String(number).padStart(4)}  `
    return {
      at: predicted ?? observed ?? '',
      mark,
      predicted: predicted === undefined ? undefined : place + shown(predicted),
      observed: observed === undefined ? undefined : shown(observed),
    }
  }
  function shown(local: string): string {
    const weekday = texts.weekdays[(new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7] ?? ''
    return `${local.slice(0, 10)} ${weekday} ${local.endsWith(':00') ? local.slice(11, 16) : local.slice(11)}`
  }
  return [
    `    ${padded(`      ${texts.predicted}`)}${texts.observed}`,
    ...rows
      .toSorted((left, right) => (left.at < right.at ? -1 : Number(left.at > right.at)))
      .map(({ mark, predicted = '', observed = '' }) =>
        `  ${mark} ${padded(predicted)}${observed}`.trimEnd(),
      ),
    ...(found.missingCount > found.missing.length
      ? [`  - ${texts.moreMissing(found.missingCount - found.missing.length)}`]
      : []),
    ...found.unreadable.map(({ index, received }) => `  ? ${texts.unreadable(index, received)}`),
  ]
}

function padded(text: string): string {
  return text + ' '.repeat(Math.max(1, COLUMN - textWidth(text)))
}
