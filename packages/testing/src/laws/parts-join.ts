import { type Dialect, type Series, type SeriesPart, seriesParts } from '@umeeting/core'
import { firstOf } from '../oracle/first-of.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { requireSame, requireTrue } from './law-violation.ts'

/** What cuts a series into parts. */
export type SeriesCutter = (
  series: Series,
  options: { readonly size: number; readonly from?: number },
  dialect: Dialect,
) => Iterable<SeriesPart>

/**
 * The occurrences of a series cut into parts, each renumbered by its place in the whole, are the series' own; no part
 * is longer than asked, and all but the last are of full length. Predicted by the oracle.
 *
 * @param subject the series, the most occurrences of one part, and the number to begin with
 * @param cut what cuts it
 * @param first how many occurrences are compared: a series may have no end
 * @throws LawViolation
 */
export function assertPartsJoin(
  subject: {
    readonly series: Series
    readonly dialect: Dialect
    readonly size: number
    readonly from?: number
  },
  cut: SeriesCutter = seriesParts,
  first = 40,
): void {
  const { series, dialect, size, from = 1 } = subject
  const unlimited: Dialect = { ...dialect, maxOccurrences: 'none' }
  const context = { series, dialect, size, from }
  const whole = firstOf(oracleOccurrences(series, unlimited), from - 1 + first).slice(from - 1)
  const joined: unknown[] = []
  let part = 0
  let left = 0
  for (const each of cut(series, { size, from }, dialect)) {
    requireTrue('parts are numbered from 1', each.part === ++part, { ...context, each })
    requireTrue('a part begins where the one before ended', each.first === from + (part - 1) * size, {
      ...context,
      each,
    })
    const occurrences = firstOf(oracleOccurrences(each.series, unlimited), size + 1)
    requireTrue('a part is as long as its numbers say', occurrences.length === each.last - each.first + 1, {
      ...context,
      each,
    })
    requireTrue('no part is longer than asked', occurrences.length <= size, { ...context, each })
    joined.push(
      ...occurrences.map((occurrence) => ({ ...occurrence, number: occurrence.number + each.first - 1 })),
    )
    left = occurrences.length
    if (joined.length >= first) break
  }
  requireTrue('a part has occurrences', part === 0 || left > 0, context)
  requireSame('the parts joined are the whole', whole, joined.slice(0, first), context)
}
