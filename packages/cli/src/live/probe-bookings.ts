import { setTimeout as wait } from 'node:timers/promises'
import {
  decodeSeriesOrThrow,
  isUmeetingError,
  isMalformedAnswerError,
  type MeetingClient,
  type Sample,
  type SeriesFields,
  isTransportError,
  type UmeetingError,
} from '@umeeting/core'

/** A meeting that may still be booked, and why it could not be deleted. */
export interface Leftover {
  /** The meeting's number; undefined where it isn't even known whether there is one. */
  readonly id: string | undefined
  readonly reason: string
}

export interface ProbeOptions {
  /** A word that no other booking has, as user key and in the topic: by it a meeting is found whose answer was lost. */
  readonly mark: string
  /** Seats of the rooms that are booked. */
  readonly capacity: number
  /** Words for why a call failed. */
  readonly textOf: (error: UmeetingError) => string
}

/** Attempts of a booking whose answer was lost; what an attempt may have booked is deleted before the next. */
const MOST_ATTEMPTS = 3
/** More than 30 is the service's rule. */
const SHORTEST_MINUTES = 31
/** How long a meeting may take to appear in lists after its answer was lost. */
const APPEARS_WITHIN_MS = 1000

/**
 * Books probes and deletes them again. A meeting is deleted as soon as its occurrences are read; what could not be
 * deleted then, and what a lost answer may have left, `cleanUp` looks for.
 */
export class ProbeBookings {
  readonly #client: MeetingClient
  readonly #options: ProbeOptions
  readonly #booked = new Set<string>()
  #mayBeMore = false

  constructor(client: MeetingClient, options: ProbeOptions) {
    this.#client = client
    this.#options = options
  }

  /** The numbers of the meetings that are booked and not yet deleted, as far as they are known. */
  get standing(): readonly string[] {
    return [...this.#booked]
  }

  /** What the meetings are called. */
  get topic(): string {
    return `umeeting calibrate ${this.#options.mark}`
  }

  /**
   * Books a probe and answers what the service created.
   *
   * @throws UmeetingError as `MeetingClient.schedule` rejects, or the reason of the signal
   */
  async sample(fields: SeriesFields, signal: AbortSignal): Promise<Sample> {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted()
      try {
        // A booking is repeated only when it is known what became of the one before.
        return await this.#book(fields, signal)
      } catch (error) {
        if (!mayHaveBooked(error)) throw error
        this.#mayBeMore = true
        if (signal.aborted || attempt === MOST_ATTEMPTS) throw error
        const leftovers = await this.cleanUp()
        if (leftovers.length > 0) throw error
      }
    }
  }

  /** Deletes all that was booked and not yet deleted; answers what is left. It never throws. */
  async cleanUp(): Promise<readonly Leftover[]> {
    const leftovers: Leftover[] = []
    if (this.#mayBeMore) {
      try {
        await this.#findLost()
        this.#mayBeMore = false
      } catch (error) {
        leftovers.push({ id: undefined, reason: this.#reasonOf(error) })
      }
    }
    for (const id of this.#booked) {
      // One after the other: a service that is in trouble gets no more of it.
      const reason = await this.#delete(id)
      if (reason !== undefined) leftovers.push({ id, reason })
    }
    return leftovers
  }

  async #book(fields: SeriesFields, signal: AbortSignal): Promise<Sample> {
    const { mark, capacity } = this.#options
    const meeting = {
      ...decodeSeriesOrThrow(fields),
      topic: this.topic,
      capacity,
      durationMinutes: SHORTEST_MINUTES,
      userKey: mark,
    }
    const booking = await this.#client.schedule(meeting, { signal })
    this.#booked.add(booking.meeting.id)
    await this.#delete(booking.meeting.id)
    return { fields: { ...fields }, observed: booking.occurrences }
  }

  /** Why a meeting could not be deleted; undefined where it was. */
  async #delete(id: string): Promise<string | undefined> {
    try {
      await this.#client.delete(id)
      this.#booked.delete(id)
      return undefined
    } catch (error) {
      return this.#reasonOf(error)
    }
  }

  /** @throws any error that is not a `UmeetingError` */
  #reasonOf(error: unknown): string {
    if (isUmeetingError(error)) return this.#options.textOf(error)
    throw error
  }

  async #findLost(): Promise<void> {
    const before = this.#booked.size
    await this.#addListed()
    if (this.#booked.size > before) return
    await wait(APPEARS_WITHIN_MS)
    await this.#addListed()
  }

  async #addListed(): Promise<void> {
    for await (const { id, topic } of this.#client.listAll({ userKey: this.#options.mark })) {
      // A service that passed over the key would list what is not ours to delete.
      if (topic === this.topic) this.#booked.add(id)
    }
  }
}

/** Whether a booking that failed may have been made all the same. */
function mayHaveBooked(error: unknown): boolean {
  const isLost = isTransportError(error) || isMalformedAnswerError(error)
  return isLost && error.delivery !== 'not-sent'
}
