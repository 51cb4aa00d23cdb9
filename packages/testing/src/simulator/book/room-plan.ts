/** A stretch of time, in epoch milliseconds: `from ≤ instant < to`. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

interface Stay extends TimeSpan {
  readonly meetingId: string
}

interface PlannedRoom {
  readonly id: string
  stays: readonly Stay[]
}

/** The rooms of each seat count and who is in them when. */
export class RoomPlan {
  /** How many rooms there are for each seat count. */
  readonly totals: Readonly<Record<string, number>>
  /** Those in which a meeting has ever been; the others are empty. */
  readonly #used = new Map<number, PlannedRoom[]>()
  readonly #roomOf = new Map<string, PlannedRoom>()

  constructor(totals: Readonly<Record<string, number>>) {
    this.totals = totals
  }

  total(seats: number): number {
    return this.totals[String(seats)] ?? 0
  }

  /** How many rooms are free all that time. */
  free(seats: number, stretch: TimeSpan): number {
    return this.total(seats) - this.#usedOf(seats).filter((room) => !isFree(room, [stretch])).length
  }

  /**
   * Gives a meeting a room for all its stretches, in place of the one that it had. Answers the room's id, or undefined
   * where there is none: the meeting then stays where it is.
   */
  take(seats: number, stretches: readonly TimeSpan[], meetingId: string): string | undefined {
    const used = this.#usedOf(seats)
    let room = used.find((each) => isFree(each, stretches, meetingId))
    if (!room) {
      if (used.length >= this.total(seats)) return undefined
      room = { id: `room-${seats}-${used.length + 1}`, stays: [] }
      used.push(room)
    }
    this.release(meetingId)
    room.stays = [...room.stays, ...stretches.map((stretch) => ({ ...stretch, meetingId }))]
    this.#roomOf.set(meetingId, room)
    return room.id
  }

  /** Takes a meeting out of its room, wholly or, where `from` is given, for the stretch that begins then. */
  release(meetingId: string, from?: number): void {
    const room = this.#roomOf.get(meetingId)
    if (!room) return
    room.stays = room.stays.filter(
      (stay) => stay.meetingId !== meetingId || (from !== undefined && stay.from !== from),
    )
  }

  /** Every room there is, by seat count and number. */
  *rooms(): Generator<{ readonly id: string; readonly seats: number }, void> {
    for (const [seats, total] of Object.entries(this.totals)) {
      for (let number = 1; number <= total; number++)
        yield { id: `room-${seats}-${number}`, seats: Number(seats) }
    }
  }

  #usedOf(seats: number): PlannedRoom[] {
    const used = this.#used.get(seats) ?? []
    this.#used.set(seats, used)
    return used
  }
}

/** Whether the room is free in all those stretches, the meeting itself aside. */
function isFree({ stays }: PlannedRoom, stretches: readonly TimeSpan[], meetingId?: string): boolean {
  const others = stays.filter((stay) => stay.meetingId !== meetingId)
  return stretches.every(({ from, to }) => others.every((stay) => stay.to <= from || to <= stay.from))
}
