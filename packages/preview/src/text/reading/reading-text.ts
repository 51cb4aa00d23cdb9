import {
  issueText,
  type Locale,
  noticeText,
  type Reconciliation,
  reconciliationRemarks,
} from '@umeeting/core'
import type { Comparison } from '../../model/reading/compare-answer.ts'
import type { Layer } from '../../model/reading/found.ts'
import type { PasteReading } from '../../model/reading/read-paste.ts'
import { MOST_ISSUES, type Unreadable } from '../../model/reading/unreadable.ts'
import { readingInEnglish } from './reading.en.ts'
import type { ReadingTexts } from './reading-texts.ts'
import { readingInChinese } from './reading.zh-CN.ts'

const languages: Readonly<Record<Locale, ReadingTexts>> = { en: readingInEnglish, 'zh-CN': readingInChinese }

/**
 * What a person hears of a paste, in at most five lines: why it changed nothing, or what was taken off, converted and
 * assumed.
 */
export function pasteLines(reading: PasteReading, locale: Locale): readonly string[] {
  const texts = languages[locale]
  switch (reading.kind) {
    case 'empty':
      return []
    case 'answer':
      return [texts.isAnswer]
    case 'unreadable':
      return fewLines([...unreadableLines(reading.why, locale), texts.nothingChanged], texts)
    case 'rule': {
      const { layers, conversions, notices } = reading
      const form = layersText(layers, locale)
      return fewLines(
        [
          ...(form === '' ? [] : [texts.readFrom(form)]),
          ...conversions.map(({ as, field, from, to }) => texts.converted[as](field, from, to)),
          ...notices.map((notice) => noticeText(notice, locale)),
        ],
        texts,
      )
    }
  }
}

/** What a person hears of a comparison beside its verdict: why there is none, or how the rows were read. */
export function comparisonLines(comparison: Comparison, locale: Locale): readonly string[] {
  const texts = languages[locale]
  switch (comparison.kind) {
    case 'empty':
      return []
    case 'refusal':
      return [texts.refusal(comparison.status, comparison.message)]
    case 'no-occurrences':
      return [texts.noOccurrences[comparison.of]]
    case 'no-rule':
      return [texts.noRule]
    case 'unreadable':
      return fewLines(unreadableLines(comparison.why, locale), texts)
    case 'compared':
      return [
        ...(comparison.isOneOff ? [texts.oneOff] : []),
        ...(comparison.instants > 0 ? [texts.instants(comparison.instants, comparison.zone)] : []),
        ...(comparison.datesAlone > 0 ? [texts.datesAlone(comparison.datesAlone)] : []),
        ...unreadableRows(comparison.reconciliation, texts),
        ...reconciliationRemarks(comparison.reconciliation, locale).map(texts.sentence),
      ]
  }
}

/** The first rows whose start can't be read: while there are any, nothing is explained. */
function unreadableRows({ unreadable }: Reconciliation, texts: ReadingTexts): readonly string[] {
  const [first] = unreadable
  return first ? [texts.unreadableRow(first.index + 1, first.received, unreadable.length - 1)] : []
}

/** Why a text says nothing: what, and where. */
function unreadableLines(why: Unreadable, locale: Locale): readonly string[] {
  const texts = languages[locale]
  if (why.code === 'refused') {
    const lines = why.issues.slice(0, MOST_ISSUES - 2).map((issue) => issueText(issue, locale))
    return why.count > lines.length ? [...lines, texts.more(why.count - lines.length)] : lines
  }
  const sentence = texts.unreadable[why.code] as (reason: Unreadable) => string
  return [sentence(why)]
}

/** `a command line › body`; empty for plain JSON or form data, of which there is nothing to say. */
function layersText(layers: readonly Layer[], locale: Locale): string {
  const said = layers.filter(
    ({ form }, index) => !(index === 0 && layers.length === 1 && (form === 'json' || form === 'form')),
  )
  return said
    .map((layer) => (layer.form === 'key' ? layer.name.slice(0, 40) : languages[locale].forms[layer.form]))
    .join(' › ')
}

function fewLines(lines: readonly string[], { more }: ReadingTexts): readonly string[] {
  if (lines.length <= MOST_ISSUES) return lines
  return [...lines.slice(0, MOST_ISSUES - 1), more(lines.length - MOST_ISSUES + 1)]
}
