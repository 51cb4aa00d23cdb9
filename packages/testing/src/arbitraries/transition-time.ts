import type { LocalDateTime } from '@umeeting/core'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import type { DateRange } from './local-date.ts'
import { type Transition, transitionsOf } from './transitions.ts'

/** Where in the skipped or repeated time: a second before it, its first, somewhere within, its last, just after. */
const places = ['within', 'first', 'last', 'before', 'after'] as const

/** How many years are looked through for a change; a zone may have none for decades. */
const YEARS_LOOKED_AT = 4

/**
 * Local date-times about a change of a zone's clock, as functions of the zone: what a change of zone can be is known
 * only with it. A zone without any change about that year answers half past two on New Year's Day.
 */
export function anyTransitionTime({ min = '1970-01-01', max = '2200-12-31' }: DateRange = {}): fc.Arbitrary<
  (zone: string) => LocalDateTime
> {
  const years = { min: Number(min.slice(0, 4)), max: Number(max.slice(0, 4)) }
  return fc
    .record({
      year: fc.oneof(
        fc.integer({ min: clamp(1970, years), max: clamp(2037, years) }),
        fc.integer(years),
        fc.integer({ min: clamp(1986, years), max: clamp(1991, years) }),
      ),
      place: fc.constantFrom(...places),
      share: fc.integer({ min: 0, max: 15 }).map((part) => part / 16),
      pick: fc.nat(3),
    })
    .map(({ year, place, share, pick }) => (zone) => {
      const transitions = nextTransitions(zone, year)
      const transition = transitions[pick % transitions.length]
      if (!transition) return `${year}-01-01 02:30:00` as LocalDateTime
      const first = Math.min(transition.from, transition.to)
      const end = Math.max(transition.from, transition.to)
      const local = {
        within: first + Math.floor(((end - first) * share) / 1000) * 1000,
        first,
        last: end - 1000,
        before: first - 1000,
        after: end,
      }[place]
      return textOfLocal(clamp(local, { min: localOf(min), max: localOf(max) + 86_399_000 }))
    })
}

/** Those of the first year that has any. */
function nextTransitions(zone: string, year: number): readonly Transition[] {
  for (let later = year; later < year + YEARS_LOOKED_AT; later++) {
    const transitions = transitionsOf(zone, later)
    if (transitions.length > 0) return transitions
  }
  return []
}

function clamp(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(Math.max(value, min), max)
}
