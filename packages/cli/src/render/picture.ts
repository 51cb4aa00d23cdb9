import { styleText } from 'node:util'
import { describe } from '@umeeting/core'
import type { Preview } from '../commands/preview.ts'
import type { Language } from '../language.ts'
import { hasColour, print } from '../output.ts'
import { noticeLines } from './issues.ts'
import { type Month, monthPicture } from './month-picture.ts'
import { occurrenceLine } from './occurrence-table.ts'

/** The most months that a picture shows: a year reads well, a century does not. */
const MOST_MONTHS = 12
const DEFAULT_COLUMNS = 80

/** What a person sees: the sentence, the dates, the months, the notices. */
export async function printPicture(shown: Preview, language: Language): Promise<void> {
  const { texts, locale } = language
  const occurrences = [...shown.occurrences]
  const last = occurrences.at(-1)
  await print(describe(shown.series, locale, shown.dialect))
  await print('')
  if (last === undefined) await print(`  ${texts.nothing}`)
  else {
    for (const occurrence of occurrences) {
      // Line after line, so that a reader who has enough stops us.
      // oxlint-disable-next-line no-await-in-loop
      await print(occurrenceLine(occurrence, last.number, texts))
    }
    if (shown.goesOnAfter(last.number)) await print(`  ${texts.goesOn}`)
    await print(
      `\n${pictureOf(
        occurrences.map(({ localStart }) => localStart.slice(0, 10)),
        language,
      )}`,
    )
  }
  if (shown.notices.length > 0) {
    await print(`\n${texts.noteHeading}\n${noticeLines(shown.notices, language).join('\n')}`)
  }
}

function pictureOf(dates: readonly string[], { texts }: Language): string {
  const keys = [...new Set(dates.map((date) => date.slice(0, 7)))]
  const [first = '', ...others] = keys
  const span = monthsFrom(first, others.at(-1) ?? first)
  const mark = hasColour() ? (day: string) => styleText('inverse', day) : (day: string) => day
  const columns = process.stdout.isTTY ? process.stdout.columns : DEFAULT_COLUMNS
  const picture = monthPicture(span.slice(0, MOST_MONTHS), new Set(dates), { texts, columns, mark })
  return span.length > MOST_MONTHS ? `${picture}\n\n${texts.moreMonths(span.length - MOST_MONTHS)}` : picture
}

function monthsFrom(first: string, last: string): readonly Month[] {
  return Array.from({ length: countOf(last) - countOf(first) + 1 }, (_, index) => {
    const count = countOf(first) + index
    return { year: Math.floor(count / 12), month: (count % 12) + 1 }
  })
}

/** `2026-11` as months since year 0. */
function countOf(key: string): number {
  return Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1
}
