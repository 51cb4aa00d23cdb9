/**
 * Stretches of fixed offset that are known without asking the platform, whose first answer about any zone costs
 * milliseconds: most previews are in China today. A test holds them against the platform's zone data.
 */
interface FixedOffset {
  /** Local epoch milliseconds from which on the offset holds. */
  readonly from: number
  readonly offset: number
}

const fixedOffsets: ReadonlyMap<string, FixedOffset> = new Map([
  // The last summer time of China ended on 1991-09-15.
  ['Asia/Shanghai', { from: Date.UTC(1992, 0, 1), offset: 8 * 3_600_000 }],
  ['UTC', { from: -Infinity, offset: 0 }],
  ['Etc/UTC', { from: -Infinity, offset: 0 }],
])

export function fixedOffsetOf(zone: string): FixedOffset | undefined {
  return fixedOffsets.get(zone)
}

export function hasFixedOffset(zone: string): boolean {
  return fixedOffsets.has(zone)
}
