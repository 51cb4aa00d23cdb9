import type { Locale } from '@umeeting/core'
import type { Objection } from '../model/draft.ts'
import { texts } from './language.ts'

/** Why a series is not taken, as a sentence. */
export function objectionText(objection: Objection, locale: Locale): string {
  const t = texts[locale]
  return objection.kind === 'too-early' ? t.tooEarly(objection.min) : t.unknownWorkday(objection.date)
}
