import { isServiceError, isUmeetingError, type MeetingClient } from '@umeeting/core'

/** What the meetings of the suite are called. */
export const TOPIC = 'Conformance 一致性'

/** Whose meeting is booked, and by what it can be named where the outcome is unknown. */
export type BookingTrace =
  | { readonly account: 'shared'; readonly userKey: string | undefined }
  | { readonly account: 'personal'; readonly start: string | undefined }

/** The meetings that a session has booked and not yet deleted, those of unknown outcome among them. */
export class BookedMeetings {
  /** How many bookings were made. */
  count = 0
  /** The numbers of meetings that could not be deleted, and what names a booking that could not be looked for. */
  readonly leftOver: Set<string> = new Set<string>()
  readonly #client: MeetingClient
  /** Whose each meeting is, by its number. */
  readonly #kept = new Map<string, BookingTrace['account']>()
  /** The user keys of bookings whose outcome is unknown. */
  readonly #lost = new Set<string>()

  constructor(client: MeetingClient) {
    this.#client = client
  }

  /** Books, and keeps the meeting whose number is answered, or whose outcome is unknown. */
  async keeping<Answer>(
    trace: BookingTrace,
    book: () => Promise<Answer>,
    numberIn: (answer: Answer) => string | undefined,
  ): Promise<Answer> {
    try {
      const answer = await book()
      const id = numberIn(answer)
      if (id !== undefined) this.#keep(id, trace.account)
      return answer
    } catch (error) {
      if (isUmeetingError(error) && 'delivery' in error && error.delivery === 'unknown') this.#lose(trace)
      throw error
    }
  }

  #keep(id: string, account: BookingTrace['account']): void {
    this.count += 1
    this.#kept.set(id, account)
  }

  /** A meeting of a personal account has no user key to look for it by: it is named, for its owner to look. */
  #lose(trace: BookingTrace): void {
    if (trace.account === 'personal') {
      this.leftOver.add(`(personal account, start_time ${trace.start ?? 'of now'})`)
    } else if (trace.userKey !== undefined) this.#lost.add(trace.userKey)
  }

  /** Deletes what is left; one that can't be deleted doesn't keep the others. */
  async clean(): Promise<void> {
    for (const userKey of this.#lost) {
      await this.#find(userKey)
    }
    this.#lost.clear()
    for (const [id, account] of this.#kept) {
      try {
        await (account === 'personal' ? this.#client.personalDelete(id) : this.#client.delete(id))
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
      for (const { id, topic } of meetings) if (topic === TOPIC) this.#keep(id, 'shared')
    } catch {
      this.leftOver.add(`(user_key ${userKey})`)
    }
  }
}
