import type { Dialect } from '@umeeting/core'
import type { Rule } from './draft.ts'
import { type Effect, effectsOn } from './effects.ts'
import { statutoryWorkdays } from './statutory.ts'

/** The points of the dialect in the order of the form; the zone stands by itself. */
export const dialectPointsShown = [
  'weekdayNumbering',
  'shortMonth',
  'fifthWeek',
  'workdays',
  'unmatchedStart',
  'endDate',
  'maxOccurrences',
] as const

export type DialectPoint = (typeof dialectPointsShown)[number]

export type PointEffect = Effect

/** The limit that the platform behind the service documents. */
export const USUAL_LIMIT = 50

/** What the other choice of each point would change in a rule. */
export function pointEffects(rule: Rule): Readonly<Record<DialectPoint, PointEffect>> {
  const other = otherChoices(rule.dialect)
  const effectOf = effectsOn(rule)
  const effect = (point: DialectPoint) => effectOf({ [point]: other[point] })
  return {
    weekdayNumbering: effect('weekdayNumbering'),
    shortMonth: effect('shortMonth'),
    fifthWeek: effect('fifthWeek'),
    workdays: effect('workdays'),
    unmatchedStart: effect('unmatchedStart'),
    endDate: effect('endDate'),
    maxOccurrences: effect('maxOccurrences'),
  }
}

function otherChoices(dialect: Dialect): Pick<Dialect, DialectPoint> {
  return {
    weekdayNumbering: dialect.weekdayNumbering === 'monday-is-1' ? 'sunday-is-1' : 'monday-is-1',
    shortMonth: dialect.shortMonth === 'skip' ? 'last-day' : 'skip',
    fifthWeek: dialect.fifthWeek === 'skip' ? 'last-week' : 'skip',
    workdays: dialect.workdays === 'monday-to-friday' ? statutoryWorkdays : 'monday-to-friday',
    unmatchedStart: dialect.unmatchedStart === 'skip' ? 'include' : 'skip',
    endDate: dialect.endDate === 'whole-day' ? 'start-of-day' : 'whole-day',
    maxOccurrences: dialect.maxOccurrences === 'none' ? USUAL_LIMIT : 'none',
  }
}
