import { describe, noticeText, type Occurrence, toRRule } from '@umeeting/core'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import type { Preview } from '../preview/preview.ts'
import { printRefusal } from './issues.ts'
import { print, printError, printLines } from './print.ts'

/** The preview as one object; `rrule` is null where RFC 5545 can't say what the dialect makes of the series. */
export async function printJson(preview: Preview, { locale, texts }: Language): Promise<void> {
  const { series, dialect, notices, assumedStart } = preview
  const occurrences = [...preview.occurrences]
  const rrule = toRRule(series, dialect)
  const assumed =
    assumedStart === undefined ? [] : [{ code: 'start-assumed', text: texts.startAssumed(assumedStart) }]
  const shown = {
    sentence: describe(series, locale, dialect),
    recurrence: series.recurrence,
    rrule: rrule.ok ? rrule.value : null,
    start: series.start,
    end: series.end,
    zone: dialect.zone,
    occurrences: occurrences.map(plain),
    notices: [
      ...assumed,
      ...notices.map((notice) => ({ code: notice.code, text: noticeText(notice, locale) })),
    ],
    more: preview.countAfter(occurrences.at(-1)) > 0,
  }
  await print(JSON.stringify(shown, undefined, 2))
}

/** The occurrences as lines of JSON, made as they are read; what else there is to say goes to stderr. */
export async function printNdjson(preview: Preview, language: Language): Promise<void> {
  printAssumedStart(preview, language)
  const walk: { last: Occurrence | undefined } = { last: undefined }
  await printLines(linesOf(preview.occurrences, walk))
  printMore(preview, walk.last, language)
}

function* linesOf(
  occurrences: Iterable<Occurrence>,
  walk: { last: Occurrence | undefined },
): Generator<string, void> {
  for (const occurrence of occurrences) {
    walk.last = occurrence
    yield JSON.stringify(plain(occurrence))
  }
}

/** The RFC 5545 text; where there is none, why not. */
export async function printRRule(preview: Preview, language: Language): Promise<void> {
  const result = toRRule(preview.series, preview.dialect)
  if (result.ok) {
    printAssumedStart(preview, language)
    for (const notice of result.notices) printError(noticeText(notice, language.locale))
    return print(result.value)
  }
  printRefusal(result.issues, result.notices, language)
  process.exitCode = exitCodes.refused
}

export function printAssumedStart({ assumedStart }: Preview, { texts }: Language): void {
  if (assumedStart !== undefined) printError(texts.startAssumed(assumedStart))
}

/** Says how many follow those that were shown. */
export function printMore(preview: Preview, last: Occurrence | undefined, { texts }: Language): void {
  const after = preview.countAfter(last)
  if (after > 0) printError(after === Infinity ? texts.goesOn : texts.moreOccurrences(after))
}

function plain({ number, localStart, startsAt }: Occurrence) {
  return { number, localStart, startsAt: new Date(startsAt).toISOString() }
}
