import type { Dialect } from '@umeeting/core'
import type { Session } from './session.ts'
import type { ConformanceTarget } from './target.ts'

/** One documented behaviour of the service, as a case that can be tried. */
export interface Clause {
  /** Names the clause in reports and skips; words are joined by dots, the general one first. */
  readonly id: string
  /** The law, as a sentence. */
  readonly title: string
  /** The operation or the parameters whose documentation states it. */
  readonly source: string
  /** The points of the dialect on which the prediction rests, where the documentation is silent. */
  readonly assumes: readonly (keyof Dialect)[]
  /** How many bookings it makes at a service that conforms, where each clause that varies them may make `most`. */
  readonly bookings: (most: number) => number
  /** Why it can't be tried on that target; undefined where it can. @default always can */
  readonly unavailable?: (target: ConformanceTarget) => string | undefined
  /** Tries it by as many bookings as the session allows; throws where the service does otherwise. */
  readonly run: (session: Session) => Promise<void>
}

/** `bookings` of a clause that varies what it books: as many as may be. */
export const asManyAsMayBe = (most: number): number => most

/** `bookings` of a clause that always makes the same. */
export const always = (count: number) => (): number => count
