import { styleText } from 'node:util'
import { describe, type Occurrence } from '@umeeting/core'
import type { Language } from '../language.ts'
import { hasColour, print, printLines } from './print.ts'
import { noticeLines } from './issues.ts'
import { monthPicture, monthsBetween } from './month-picture.ts'
import { occurrenceLine } from './occurrence-table.ts'
import type { Preview } from '../preview/preview.ts'

/** The most months that a picture shows: a year reads well, a century does not. */
const MOST_MONTHS = 12
const DEFAULT_COLUMNS = 80

/** What a person sees: the sentence, the dates, the months, the notices. */
export async function printPicture(preview: Preview, language: Language): Promise<void> {
  const { texts, locale } = language
  const { series, dialect, notices, windowed, countAfter } = preview
  const occurrences = [...preview.occurrences]
  const last = occurrences.at(-1)
  await print(`${describe(series, locale, dialect)}\n`)
  if (last === undefined) await print(`  ${windowed ? texts.nothingInWindow : texts.nothing}`)
  else await printLines(occurrences.map((occurrence) => occurrenceLine(occurrence, last.number, texts)))
  const after = countAfter(last)
  if (after > 0) await print(`  ${after === Infinity ? texts.goesOn : texts.moreOccurrences(after)}`)
  if (occurrences.length > 0) await print(`\n${pictureOf(occurrences, language)}`)
  if (notices.length > 0) {
    await print(['', texts.noteHeading, ...noticeLines(notices, language)].join('\n'))
  }
}

function pictureOf(occurrences: readonly Occurrence[], { texts }: Language): string {
  const dates = occurrences.map(({ localStart }) => localStart.slice(0, 10))
  const months = monthsBetween(dates.at(0) ?? '', dates.at(-1) ?? '')
  const mark = hasColour() ? (day: string) => styleText('inverse', day) : (day: string) => day
  const columns = process.stdout.isTTY ? process.stdout.columns : DEFAULT_COLUMNS
  const picture = monthPicture(months.slice(0, MOST_MONTHS), new Set(dates), { texts, columns, mark })
  const others = months.length - MOST_MONTHS
  return others > 0 ? `${picture}\n\n${texts.moreMonths(others)}` : picture
}
