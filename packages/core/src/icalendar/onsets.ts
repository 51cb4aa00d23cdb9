import { zoneOf } from '../time/zone/zone.ts'

/** A moment from which a zone keeps another offset; all in milliseconds. */
export interface Onset {
  /** What the wall clock shows then by the old offset, as if it showed UTC: how RFC 5545, section 3.6.5, writes it. */
  readonly local: number
  readonly from: number
  readonly to: number
}

/** The offset in force at a local time, and the changes after it, up to the local time `until`. */
export function onsetsOf(
  zoneName: string,
  local: number,
  until: number,
): { readonly offset: number; readonly since: number; readonly onsets: readonly Onset[] } {
  const zone = zoneOf(zoneName)
  const first = zone.stretchAt(local)
  const onsets: Onset[] = []
  for (let stretch = first; stretch.until <= until;) {
    const next = zone.stretchAt(stretch.until)
    if (next.offset !== stretch.offset) {
      const onset = stretch.gap > 0 ? stretch.skippedFrom : stretch.until
      onsets.push({ local: onset, from: stretch.offset, to: next.offset })
    }
    stretch = next
  }
  return { offset: first.offset, since: first.from, onsets }
}
