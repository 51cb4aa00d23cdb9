import type { Dialect } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { checkInteger } from '../input/check.ts'
import { InvalidRequestError } from '../input/errors.ts'
import type { Issue } from '../input/issue.ts'
import { hasIssues } from '../input/result.ts'
import { predict } from '../predict/predict.ts'
import { countOccurrences } from '../predict/queries.ts'
import type { Series } from '../series/series.ts'
import type { FreeRooms } from '../wire/answers/rooms.ts'
import { operations } from './operations.ts'
import type { CallOptions, Perform } from './perform.ts'

/** What `checkAvailability` is asked for. */
export interface AvailabilityOptions extends CallOptions {
  /** Seats: an integer, at least 1. */
  readonly capacity: number
  /** Minutes: an integer greater than 30. */
  readonly durationMinutes: number
  /** How many occurrences are asked about, the first ones: an integer, at least 1. @default 100 */
  readonly limit?: number | undefined
  /** How many calls run at a time: an integer, at least 1. @default 4 */
  readonly concurrency?: number | undefined
  /** Called after each answer. */
  readonly onProgress?: ((progress: AvailabilityProgress) => void) | undefined
}

/** How far `checkAvailability` has come. */
export interface AvailabilityProgress {
  /** Occurrences that were answered so far: at least 1. */
  readonly done: number
  /** Occurrences that are asked about in all. */
  readonly total: number
}

/** The rooms at one occurrence. */
export interface OccurrenceRooms {
  /** One of the predicted occurrences. */
  readonly occurrence: Occurrence
  /** What the service answered about its time. */
  readonly rooms: FreeRooms
}

/** The rooms at the occurrences of a series, in order. */
export interface Availability {
  /** The first occurrences of the series, as many as `limit` allows. */
  readonly asked: readonly OccurrenceRooms[]
  /** Those of the asked occurrences that no room is free for. */
  readonly withoutRoom: readonly Occurrence[]
  /** How many further occurrences were not asked about; `Infinity` for an open end. */
  readonly unasked: number
}

/** Asks about the rooms at each occurrence: `MeetingClient.checkAvailability`. */
export async function checkAvailability(
  perform: Perform,
  dialect: Dialect,
  series: Series,
  { capacity, durationMinutes, limit = 100, concurrency = 4, onProgress, signal }: AvailabilityOptions,
): Promise<Availability> {
  const issues: Issue[] = []
  checkInteger(limit, ['limit'], { min: 1 }, issues)
  checkInteger(concurrency, ['concurrency'], { min: 1 }, issues)
  if (hasIssues(issues)) throw new InvalidRequestError('Cannot check the availability', issues)
  const occurrences: Occurrence[] = []
  for (const occurrence of predict(series, dialect)) {
    occurrences.push(occurrence)
    if (occurrences.length === limit) break
  }
  const asked: OccurrenceRooms[] = []
  const total = occurrences.length
  const waiting = occurrences.entries()
  let done = 0
  let failed = false

  /** Takes one occurrence after the other until none is left or another worker has failed. */
  async function work(): Promise<void> {
    for (const [index, occurrence] of waiting) {
      if (failed) return
      const query = { capacity, start: occurrence.localStart, durationMinutes }
      try {
        // Each worker runs one call at a time: that is the bound.
        const { answer } = await perform(operations.freeRooms, query, { signal })
        asked[index] = { occurrence, rooms: answer }
      } catch (error) {
        failed = true
        throw error
      }
      done += 1
      onProgress?.({ done, total })
    }
  }

  await Promise.all(Array.from({ length: Math.min(concurrency, total) }, work))
  return {
    asked,
    withoutRoom: asked.filter(({ rooms }) => rooms.free === 0).map(({ occurrence }) => occurrence),
    unasked: countOccurrences(series, dialect) - total,
  }
}
