import type { Dialect } from '../dialect/dialect.ts'
import type { Notice } from '../input/notice.ts'
import { clockChangeNotices } from '../notice/clock-changes.ts'
import type { Series } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'

/**
 * The notice of occurrences that the zone's clock skips, which readers of RFC 5545 leave out (section 3.3.10) where the
 * service moves them: of all of a series that ends, of ten years of an open one.
 *
 * @param last the last occurrence; undefined where the series is open
 */
export function skippedTimesOf(
  series: Series,
  dialect: Dialect,
  last: LocalDateTime | undefined,
): readonly Notice[] {
  return clockChangeNotices(series, dialect, last, last === undefined ? undefined : Infinity).filter(
    ({ code }) => code === 'local-times-skipped',
  )
}
