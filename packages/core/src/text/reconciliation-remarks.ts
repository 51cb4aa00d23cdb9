import type { Locale } from '../input/locale.ts'
import type { Remarks } from './language-texts.ts'
import { remarks } from './languages.ts'

/**
 * What a person should hear of an answer beside its dates, a sentence each, without a full stop: rows that are
 * cancelled, uuids that several rows share, times that were instants, rows out of order.
 *
 * @example
 * reconciliationRemarks(reconcile(series, rows), 'en')
 * // ["1 uuid stands on more than one row, and can't tell occurrences apart"]
 */
export function reconciliationRemarks(found: Remarks, locale: Locale): readonly string[] {
  const texts = remarks[locale]
  const counts: Readonly<Record<keyof Remarks, number>> = {
    cancelled: found.cancelled.length,
    sharedUuids: found.sharedUuids.length,
    instantCount: found.instantCount,
    disordered: found.disordered ? 1 : 0,
  }
  return (Object.keys(counts) as (keyof Remarks)[])
    .filter((remark) => counts[remark] > 0)
    .map((remark) => texts[remark](counts[remark]))
}
