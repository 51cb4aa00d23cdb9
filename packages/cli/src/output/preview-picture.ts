import { describe, type Occurrence } from '@umeeting/core'
import type { Language } from '../language.ts'
import type { Preview } from '../preview/preview.ts'
import { noticeLine, noticeLines } from './issues.ts'
import { monthPicture, monthsBetween } from './month-picture.ts'
import { occurrenceLine } from './occurrence-table.ts'
import { print, printLines } from './print.ts'
import { coloured, columnsOf, DEFAULT_COLUMNS } from './terminal.ts'
import { wrap } from './wrap.ts'

/** The most months that a picture shows: a year reads well, a century does not. */
const MOST_MONTHS = 12

/** The text for people: the sentence, the dates, the months, the notices. */
export async function printPicture(preview: Preview, language: Language): Promise<void> {
  const { texts, locale } = language
  const { series, dialect, notices, windowed, countAfter, assumedStart } = preview
  const columns = columnsOf()
  const occurrences = [...preview.occurrences]
  const last = occurrences.at(-1)
  await print(`${wrap(describe(series, locale, dialect), columns)}\n`)
  if (last === undefined) await print(`  ${windowed ? texts.nothingInWindow : texts.nothing}`)
  else await printLines(occurrences.map((occurrence) => occurrenceLine(occurrence, last.number, texts)))
  const after = countAfter(last)
  if (after > 0) {
    await print(wrap(`  ${after === Infinity ? texts.goesOn : texts.moreOccurrences(after)}`, columns, '  '))
  }
  if (occurrences.length > 0) await print(`\n${pictureOf(occurrences, language)}`)
  const lines = [
    ...(assumedStart === undefined ? [] : [noticeLine(texts.startAssumed(assumedStart), process.stdout)]),
    ...noticeLines(notices, language, process.stdout),
  ]
  if (lines.length > 0) await print(['', texts.noteHeading, ...lines].join('\n'))
}

function pictureOf(occurrences: readonly Occurrence[], { texts }: Language): string {
  const dates = occurrences.map(({ localStart }) => localStart.slice(0, 10))
  const months = monthsBetween(dates.at(0) ?? '', dates.at(-1) ?? '')
  const columns = columnsOf() ?? DEFAULT_COLUMNS
  const picture = monthPicture(months.slice(0, MOST_MONTHS), new Set(dates), {
    texts,
    columns,
    mark: inverse,
  })
  const others = months.length - MOST_MONTHS
  return others > 0 ? `${picture}\n\n${texts.moreMonths(others)}` : picture
}

function inverse(day: string): string {
  return coloured(day, 'inverse')
}
