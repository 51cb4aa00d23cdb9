import { type Booking, isServiceError, isUmeetingError, type MeetingClient } from '@umeeting/core'

/** What the meetings of the suite are called. */
export const TOPIC = 'Conformance 一致性'

/** The meetings that a session has booked and not yet deleted, those of unknown outcome among them. */
export class BookedMeetings {
  /** How many bookings were made. */
  count = 0
  /** The numbers of meetings that could not be deleted, and the user keys that could not be looked for. */
  readonly leftOver: Set<string> = new Set<string>()
  readonly #client: MeetingClient
  readonly #kept = new Set<string>()
  /** The user keys of bookings whose outcome is unknown. */
  readonly #lost = new Set<string>()

  constructor(client: MeetingClient) {
    this.#client = client
  }

  /** Books, and keeps what was booked or may have been. */
  async keeping(book: () => Promise<Booking>, userKey: string | undefined): Promise<Booking> {
    try {
      const booking = await book()
      this.keep(booking.meeting.id)
      return booking
    } catch (error) {
      const isUnknown = isUmeetingError(error) && 'delivery' in error && error.delivery === 'unknown'
      if (isUnknown && userKey !== undefined) this.lose(userKey)
      throw error
    }
  }

  keep(id: string): void {
    this.count += 1
    this.#kept.add(id)
  }

  /** A booking of that user key has an unknown outcome. */
  lose(userKey: string): void {
    this.#lost.add(userKey)
  }

  /** Deletes what is left; one that can't be deleted doesn't keep the others. */
  async clean(): Promise<void> {
    for (const userKey of this.#lost) {
      // oxlint-disable-next-line no-await-in-loop
      await this.#find(userKey)
    }
    this.#lost.clear()
    for (const id of this.#kept) {
      try {
        // oxlint-disable-next-line no-await-in-loop
        await this.#client.delete(id)
      } catch (error) {
        // What a clause deleted or ended itself is gone.
        if (!isServiceError(error)) this.leftOver.add(id)
      }
    }
    this.#kept.clear()
  }

  /** Looks for the meeting of a booking whose outcome is unknown. */
  async #find(userKey: string): Promise<void> {
    try {
      const { meetings } = await this.#client.list({ userKey })
      for (const { id, topic } of meetings) if (topic === TOPIC) this.keep(id)
    } catch {
      this.leftOver.add(`(user_key ${userKey})`)
    }
  }
}
