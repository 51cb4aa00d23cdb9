import type { LocalDateTime } from '@umeeting/core'
import { Refusal } from '../refusal.ts'
import type { Identity } from './identity.ts'
import type { SimulatedMeeting, SimulatedOccurrence } from './meeting.ts'
import type { RoomPlan } from './room-plan.ts'

/** When a meeting takes place. */
export interface Slot {
  readonly localStart: LocalDateTime
  readonly startsAt: number
}

/** A meeting before the service has given it a number, a room and uuids. */
export type Draft = Omit<SimulatedMeeting, 'id' | 'roomId' | 'occurrences' | 'liveId' | 'deleted'> & {
  readonly slots: readonly Slot[]
  readonly liveStreaming: boolean
}

export type MeetingChange = Partial<
  Pick<
    Draft,
    | 'topic'
    | 'start'
    | 'durationMinutes'
    | 'capacity'
    | 'series'
    | 'userKey'
    | 'password'
    | 'muteUponEntry'
    | 'liveStreaming'
    | 'slots'
  >
>

/** The meetings of the service, each in its room. It reads no clock and no wire fields, and draws nothing at random. */
export class MeetingBook {
  readonly #meetings = new Map<string, SimulatedMeeting>()
  /** The meeting of each occurrence, by uuid. */
  readonly #meetingOf = new Map<string, string>()
  readonly #identity: Identity
  readonly #rooms: RoomPlan
  #uuids = 0

  constructor(identity: Identity, rooms: RoomPlan) {
    this.#identity = identity
    this.#rooms = rooms
  }

  /** Every meeting ever made, deleted ones too, in the order of making. */
  all(): readonly SimulatedMeeting[] {
    return [...this.#meetings.values()]
  }

  /** The meeting of that number, deleted or not. */
  find(id: string): SimulatedMeeting | undefined {
    return this.#meetings.get(id)
  }

  /** The meeting and the occurrence of a uuid, where the service still keeps them apart. */
  findOccurrence(
    uuid: string,
  ): { readonly meeting: SimulatedMeeting; readonly occurrence: SimulatedOccurrence } | undefined {
    const meeting = this.#meetings.get(this.#meetingOf.get(uuid) ?? '')
    const occurrence = meeting?.occurrences.find((each) => each.uuid === uuid)
    return meeting && occurrence && { meeting, occurrence }
  }

  /** @throws Refusal where no room is free at all times. */
  add({ slots, liveStreaming, ...draft }: Draft): SimulatedMeeting {
    const id = this.#identity.meetingId(this.#meetings.size)
    const occurrences = this.#occurrencesOf(slots, draft.durationMinutes)
    const meeting: SimulatedMeeting = {
      ...draft,
      id,
      roomId: this.#roomFor(id, draft.capacity, occurrences),
      occurrences,
      liveId: liveStreaming ? this.#identity.liveId(id) : undefined,
      deleted: false,
    }
    return this.#keep(meeting)
  }

  /** @throws Refusal where no room is free at all times; the meeting is then as it was. */
  change(
    meeting: SimulatedMeeting,
    { slots, liveStreaming = meeting.liveId !== undefined, ...change }: MeetingChange,
  ): SimulatedMeeting {
    const changed = { ...meeting, ...change }
    const occurrences = slots ? this.#occurrencesOf(slots, changed.durationMinutes) : changed.occurrences
    const roomId = this.#roomFor(meeting.id, changed.capacity, occurrences)
    const liveId = liveStreaming ? this.#identity.liveId(meeting.id) : undefined
    return this.#keep({ ...changed, occurrences, roomId, liveId })
  }

  /** Deletes a meeting, or its one occurrence; one without any left is deleted. */
  delete(meeting: SimulatedMeeting, only?: SimulatedOccurrence): void {
    const occurrences = withState(meeting, 'deleted', only)
    this.#release(meeting, only)
    this.#keep({ ...meeting, occurrences, deleted: occurrences.every(({ state }) => state === 'deleted') })
  }

  /** Ends a meeting, or its one occurrence. */
  end(meeting: SimulatedMeeting, only?: SimulatedOccurrence): void {
    this.#release(meeting, only)
    this.#keep({ ...meeting, occurrences: withState(meeting, 'ended', only) })
  }

  #keep(meeting: SimulatedMeeting): SimulatedMeeting {
    for (const { uuid } of this.#meetings.get(meeting.id)?.occurrences ?? []) this.#meetingOf.delete(uuid)
    for (const { uuid } of meeting.occurrences) this.#meetingOf.set(uuid, meeting.id)
    this.#meetings.set(meeting.id, meeting)
    return meeting
  }

  #release({ id }: SimulatedMeeting, only: SimulatedOccurrence | undefined): void {
    this.#rooms.release(id, only?.startsAt)
  }

  #occurrencesOf(slots: readonly Slot[], minutes: number): readonly SimulatedOccurrence[] {
    return slots.map(({ localStart, startsAt }) => ({
      uuid: this.#identity.uuid(this.#uuids++),
      localStart,
      startsAt,
      endsAt: startsAt + minutes * 60_000,
      state: 'kept' as const,
    }))
  }

  #roomFor(
    id: string,
    seats: number | undefined,
    occurrences: readonly SimulatedOccurrence[],
  ): string | undefined {
    if (seats === undefined) return undefined
    const stretches = occurrences
      .filter(({ state }) => state === 'kept')
      .map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))
    const room = this.#rooms.take(seats, stretches, id)
    if (room === undefined)
      throw new Refusal(409, `没有空闲的${seats}方会议室 (no free room of ${seats} seats)`)
    return room
  }
}

function withState(
  { occurrences }: SimulatedMeeting,
  state: 'ended' | 'deleted',
  only: SimulatedOccurrence | undefined,
): readonly SimulatedOccurrence[] {
  return occurrences.map((each) =>
    isOpen(each, state) && (only === undefined || each.uuid === only.uuid) ? { ...each, state } : each,
  )
}

/** What has ended can still be deleted. */
function isOpen({ state }: SimulatedOccurrence, next: 'ended' | 'deleted'): boolean {
  return state === 'kept' || (state === 'ended' && next === 'deleted')
}
