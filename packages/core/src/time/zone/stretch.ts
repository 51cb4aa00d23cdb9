/**
 * A stretch of local time in which one offset holds: `instant = local − offset` for every local time in
 * [`from`, `until`). All values are milliseconds; local times count as if the wall clock showed UTC.
 *
 * At a gap (clocks go forward) the old offset holds up to the end of the skipped times: that moves a skipped time
 * forward by the gap. At an overlap (clocks go back) it holds up to the end of the repeated times: that is the
 * first of the two instants.
 */
export interface Stretch {
  readonly from: number
  readonly until: number
  readonly offset: number
  /** Local times from here to `until` are skipped by the clock; equals `until` where none is. */
  readonly skippedFrom: number
  /** How far a skipped time moves. */
  readonly gap: number
  /** Local times from here to `until` occur twice; equals `until` where none does. */
  readonly repeatedFrom: number
}
