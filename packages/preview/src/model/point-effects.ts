import { type Dialect, dialectPoints, otherChoice } from '@umeeting/core'
import type { Rule } from './draft.ts'
import { type Effect, effectsOn } from './effects.ts'
import { statutoryWorkdays } from './statutory.ts'

/** A point that the form shows among the others; the zone stands by itself. */
export type DialectPoint = Exclude<keyof Dialect, 'zone'>

/** A point that is a choice between names. */
export type NamedChoicePoint = Exclude<DialectPoint, 'maxOccurrences'>

export const dialectPointsShown: readonly DialectPoint[] = dialectPoints.filter((point) => point !== 'zone')

/** The limit that the platform behind the service documents. */
export const USUAL_LIMIT = 50

/** What the other choice of each point would change in a rule. */
export function pointEffects(rule: Rule): Readonly<Record<DialectPoint, Effect>> {
  const effectOf = effectsOn(rule)
  const effects = dialectPointsShown.map((point) => [
    point,
    effectOf({ [point]: otherOf(point, rule.dialect) }),
  ])
  return Object.fromEntries(effects) as Record<DialectPoint, Effect>
}

function otherOf(point: DialectPoint, dialect: Dialect): Dialect[DialectPoint] {
  if (point === 'workdays')
    return dialect.workdays === 'monday-to-friday' ? statutoryWorkdays : 'monday-to-friday'
  if (point === 'maxOccurrences') return dialect.maxOccurrences === 'none' ? USUAL_LIMIT : 'none'
  return otherChoice(point, dialect)
}
