import { describe, noticeText, type Occurrence, toRRule } from '@umeeting/core'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { print, printLines } from './print.ts'
import { printRefusal } from './issues.ts'
import type { Preview } from '../preview/preview.ts'

/** The preview as one object; `rrule` is null where RFC 5545 can't say what the dialect makes of the series. */
export async function printJson(preview: Preview, { locale }: Language): Promise<void> {
  const { series, dialect, notices } = preview
  const occurrences = [...preview.occurrences]
  const rrule = toRRule(series, dialect)
  const shown = {
    sentence: describe(series, locale, dialect),
    recurrence: series.recurrence,
    rrule: rrule.ok ? rrule.value : null,
    start: series.start,
    end: series.end,
    zone: dialect.zone,
    occurrences: occurrences.map(plain),
    notices: notices.map((notice) => ({ code: notice.code, text: noticeText(notice, locale) })),
    more: preview.countAfter(occurrences.at(-1)) > 0,
  }
  await print(JSON.stringify(shown, undefined, 2))
}

/** The occurrences as lines of JSON, made as they are read. */
export async function printNdjson({ occurrences }: Preview): Promise<void> {
  await printLines(linesOf(occurrences))
}

function* linesOf(occurrences: Iterable<Occurrence>): Generator<string, void> {
  for (const occurrence of occurrences) yield JSON.stringify(plain(occurrence))
}

/** The RFC 5545 text; where there is none, why not. */
export async function printRRule({ series, dialect }: Preview, language: Language): Promise<void> {
  const result = toRRule(series, dialect)
  if (result.ok) return print(result.value)
  printRefusal(result.issues, result.notices, language)
  process.exitCode = exitCodes.refused
}

function plain({ number, localStart, startsAt }: Occurrence) {
  return { number, localStart, startsAt: new Date(startsAt).toISOString() }
}
