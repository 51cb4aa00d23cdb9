import { decodeSeries, type DialectChoices, type Result, type Series } from '@umeeting/core'
import type { FieldFault, FaultyFields } from '../arbitraries/faulty-fields.ts'
import type { Remark, SpelledSeries } from '../arbitraries/wire-fields.ts'
import { requireSame } from './law-violation.ts'

/** Reads wire fields. */
export type SeriesDecoder = (fields: unknown, dialect?: DialectChoices) => Result<Series>

/**
 * However a series is spelled on the wire, it reads as the same series, with the notices that the spelling deserves.
 *
 * @throws LawViolation
 */
export function assertDecodes(spelled: SpelledSeries, decode: SeriesDecoder = decodeSeries): void {
  const { fields, dialect, series, remarks } = spelled
  const result = decode(fields, dialect)
  const context = { fields, dialect }
  requireSame(
    'every accepted spelling reads as its series',
    series,
    result.ok ? result.value : result,
    context,
  )
  const found = result.notices.flatMap((notice): Remark[] =>
    'field' in notice ? [{ code: notice.code, field: notice.field }] : [],
  )
  requireSame('every ignored or assumed field is remarked', sorted(remarks), sorted(found), context)
}

/**
 * Faulty fields are refused, with every fault at its place and no other.
 *
 * @throws LawViolation
 */
export function assertRefuses(faulty: FaultyFields, decode: SeriesDecoder = decodeSeries): void {
  const { fields, dialect, faults } = faulty
  const result = decode(fields, dialect)
  const found = result.ok ? [] : result.issues.map(({ code, path }): FieldFault => ({ code, path }))
  requireSame('every fault is an issue, and nothing else is', sorted(faults), sorted(found), {
    fields,
    dialect,
  })
}

function sorted(items: readonly unknown[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).toSorted()
}
