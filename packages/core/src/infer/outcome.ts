import type { Dialect } from '../dialect/dialect.ts'
import { isUmeetingError } from '../input/error-guards.ts'
import { predict } from '../predict/predict.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { decodeSeries } from '../wire/series/decode-series.ts'

/**
 * What a service of that dialect answers to wire fields: at most `limit` local starts. Undefined where the fields are
 * no series, or where its workday calendar does not know a date that is needed.
 */
export function outcomeUnder(
  fields: unknown,
  dialect: Dialect,
  limit: number,
): readonly LocalDateTime[] | undefined {
  const series = decodeSeries(fields, dialect)
  if (!series.ok) return undefined
  const starts: LocalDateTime[] = []
  try {
    for (const { localStart } of predict(series.value, dialect)) {
      if (starts.length === limit) break
      starts.push(localStart)
    }
  } catch (error) {
    if (isUmeetingError(error)) return undefined
    throw error
  }
  return starts
}
