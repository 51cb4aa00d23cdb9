import { type Dialect, fromRRule, namedPoints, otherChoice, toRRule, type Series } from '@umeeting/core'
import { nominalOccurrences } from '../oracle/nominal-occurrences.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { textOfLocal } from '../oracle/local-text.ts'
import { firstOf } from '../oracle/first-of.ts'
import { LawViolation, requireSame, requireTrue } from './law-violation.ts'

/** What writes a series as RFC 5545 text, and what reads it. */
export interface RRuleCodec {
  /** Writes a series as RFC 5545 text. */
  readonly toRRule: typeof toRRule
  /** Reads it back. */
  readonly fromRRule: typeof fromRRule
}

/**
 * A series that RFC 5545 text can say reads back from it as the same recurrence, from its first occurrence on, with
 * the same occurrences, whatever the reader's dialect is otherwise; written again, it is the same text. Refused is
 * exactly what the text can't say: a workday calendar, an included start that does not match, a series without
 * occurrences.
 *
 * @throws LawViolation
 */
export function assertRRuleRoundTrips(
  series: Series,
  dialect: Dialect,
  codec: RRuleCodec = { toRRule, fromRRule },
  first = 60,
): void {
  const context = { series, dialect }
  const written = codec.toRRule(series, dialect)
  requireSame('exactly what RFC 5545 can say is written', canBeSaid(series, dialect), written.ok, {
    written,
    ...context,
  })
  if (!written.ok) return

  const text = written.value
  const read = codec.fromRRule(text)
  if (!read.ok)
    throw new LawViolation('what was written reads back', { text, issues: read.issues, ...context })
  const { series: readSeries, dialect: choices } = read.value
  const readDialect = { ...oppositeOf(dialect), ...choices }
  requireSame('the recurrence reads back', series.recurrence, readSeries.recurrence, { text, ...context })
  requireSame('the start reads back as the first occurrence', firstStart(series, dialect), readSeries.start, {
    text,
    ...context,
  })
  requireSame(
    'the text has the occurrences of the series',
    firstOf(oracleOccurrences(series, dialect), first),
    firstOf(oracleOccurrences(readSeries, readDialect), first),
    { text, ...context },
  )
  const again = codec.toRRule(readSeries, readDialect)
  requireTrue('what was read is written as it was', again.ok && again.value === text, {
    text,
    again,
    ...context,
  })
}

/** A reader may assume any choice that the text does not settle. */
function oppositeOf(dialect: Dialect): Dialect {
  const others = Object.fromEntries(namedPoints.map((point) => [point, otherChoice(point, dialect)]))
  return {
    ...dialect,
    ...others,
    zone: dialect.zone === 'UTC' ? 'Asia/Kathmandu' : 'UTC',
    workdays: (date) => date.endsWith('1'),
    maxOccurrences: 'none',
  }
}

function canBeSaid(series: Series, dialect: Dialect): boolean {
  if (series.recurrence.kind === 'workdays' && dialect.workdays !== 'monday-to-friday') return false
  const start = firstStart(series, dialect)
  if (start === undefined) return false
  return (
    dialect.unmatchedStart === 'skip' ||
    firstStart(series, { ...dialect, unmatchedStart: 'skip' }) === series.start
  )
}

/** The wall clock that is asked for first. */
function firstStart(series: Series, dialect: Dialect): string | undefined {
  for (const { local } of nominalOccurrences(series, dialect)) return textOfLocal(local)
  return undefined
}
