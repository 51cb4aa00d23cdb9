import type { LocalTimesSkipped } from '../input/notice.ts'
import { epochDayOfLocal, type LocalDateTime } from '../time/local-date-time.ts'

/** Moves of one time of day to another. */
export interface MovesAlike {
  readonly from: LocalDateTime
  readonly to: LocalDateTime
  /** Whether they move to the day after. */
  readonly isNextDay: boolean
  /** The days that they move from. */
  readonly dates: readonly LocalDateTime[]
}

/** Moves in groups that one clause can say; a zone that keeps its rules makes a single one. */
export function movesAlike(moves: LocalTimesSkipped['moves']): readonly MovesAlike[] {
  const groups = new Map<string, MovesAlike & { readonly dates: LocalDateTime[] }>()
  for (const { from, to } of moves) {
    const isNextDay = epochDayOfLocal(to) > epochDayOfLocal(from)
    const key = `${to.slice(11)} ${isNextDay}`
    const group = groups.get(key) ?? { from, to, isNextDay, dates: [] }
    group.dates.push(from)
    groups.set(key, group)
  }
  return [...groups.values()]
}
