import type { Dialect, LocalDateTime, Series } from '@umeeting/core'
import { oracleOccurrences } from '../../oracle/oracle-occurrences.ts'
import { UnknownWorkdayError } from '../../oracle/unknown-workday-error.ts'
import type { Slot } from '../book/meeting-book.ts'
import { Refusal } from '../refusal.ts'

/** The most occurrences of one meeting: an assumption of the simulated service. */
const MOST_OCCURRENCES = 1000

/**
 * The times of a series, found by the oracle: no predictor of core has a part in them.
 *
 * @throws Refusal where there are none or too many, or where the workday calendar ends.
 */
export function slotsOf(series: Series, dialect: Dialect): readonly Slot[] {
  const slots: Slot[] = []
  try {
    for (const { localStart, startsAt } of oracleOccurrences(series, dialect)) {
      if (slots.length === MOST_OCCURRENCES)
        throw new Refusal(400, `a meeting has at most ${MOST_OCCURRENCES} occurrences`)
      slots.push({ localStart, startsAt })
    }
  } catch (error) {
    if (error instanceof UnknownWorkdayError) throw new Refusal(400, error.message)
    throw error
  }
  if (slots.length === 0) throw new Refusal(400, 'the recurrence has no occurrence')
  return slots
}

/** The series of a meeting that does not recur. */
export const ONCE = { recurrence: { kind: 'once' }, end: { kind: 'open' } } as const

/** What the wall clock of a zone shows at an instant, to the second. */
export function localTimeIn(zone: string, instant: number): LocalDateTime {
  // The Swedish locale writes dates as the wire does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return format.format(instant) as LocalDateTime
}
