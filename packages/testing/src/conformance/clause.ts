import type { Dialect } from '@umeeting/core'
import type { Session } from './session.ts'

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
  /** Tries it by as many bookings as the session allows; throws where the service does otherwise. */
  readonly run: (session: Session) => Promise<void>
}
