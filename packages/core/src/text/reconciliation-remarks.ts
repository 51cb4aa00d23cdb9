import type { Locale } from '../input/locale.ts'
import type { Reconciliation } from '../reconcile/reconciliation.ts'

/** What a reconciliation says of the rows beside the verdict. */
type Remarks = Pick<Reconciliation, 'cancelled' | 'sharedUuids' | 'instantCount' | 'disordered'>

type RemarkCatalogue = { readonly [Remark in keyof Remarks]: (count: number) => string }

const catalogues: Readonly<Record<Locale, RemarkCatalogue>> = {
  'zh-CN': {
    cancelled: (count) => `返回内容中有 ${count} 次标为已取消或已删除，不算作会议`,
    sharedUuids: (count) => `返回内容中有 ${count} 个 uuid 出现在不止一次会议上，无法用来区分各次会议`,
    instantCount: (count) => `返回内容中有 ${count} 个时间带有时区（如 Z），已换算为当地时间`,
    disordered: () => '返回内容没有按时间排序',
  },
  en: {
    cancelled: (count) =>
      `${count} ${count === 1 ? 'row is' : 'rows are'} marked as cancelled or deleted, and no occurrence`,
    sharedUuids: (count) =>
      `${count} ${count === 1 ? 'uuid stands' : 'uuids stand'} on more than one row, and can't tell occurrences apart`,
    instantCount: (count) =>
      `${count} ${count === 1 ? 'row gives its time' : 'rows give their times'} with a zone (such as Z), converted to local time`,
    disordered: () => 'The rows are not in the order of time',
  },
}

/**
 * What a person should hear of an answer beside its dates, a sentence each, without a full stop: rows that are
 * cancelled, uuids that several rows share, times that were instants, rows out of order.
 *
 * @example
 * reconciliationRemarks(reconcile(series, rows), 'en')
 * // ["1 uuid stands on more than one row, and can't tell occurrences apart"]
 */
export function reconciliationRemarks(found: Remarks, locale: Locale): readonly string[] {
  const texts = catalogues[locale]
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
