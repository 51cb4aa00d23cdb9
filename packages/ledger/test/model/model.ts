export interface Changes {
  readonly count?: number
  /** By how many hours it begins later than it was booked. */
  readonly shift?: number
  readonly topic?: string
}

/** What a booking is once everything that was asked for is done: all that a caller need understand of the ledger. */
export class BookingModel {
  readonly asked: number
  /** The most dates of one meeting. */
  readonly part: number
  count: number
  shift = 0
  topic = 'Class'
  cancelled: ReadonlySet<number> = new Set()
  /** All dates of a later number were cancelled. */
  last = Infinity
  /** Dates up to this number may have lost their uuids to an update; it depends on what was booked by then. */
  mayBeLostUpTo = 0
  isOver = false

  constructor(count: number, part: number) {
    this.asked = count
    this.part = part
    this.count = count
  }

  /** The numbers of the dates that take place. */
  get kept(): readonly number[] {
    const most = this.isOver ? 0 : Math.min(this.count, this.last)
    return Array.from({ length: most }, (_, index) => index + 1).filter((each) => !this.cancelled.has(each))
  }

  /** A date goes by its uuid; the last one of a meeting goes with the meeting. */
  cancelOne(number: number, isUuidKnown: boolean): void {
    const isAlone = this.kept.filter((each) => this.#partOf(each) === this.#partOf(number)).length === 1
    if (!this.kept.includes(number) || !(isUuidKnown || isAlone)) return
    this.cancelled = new Set([...this.cancelled, number])
  }

  cancelFrom(number: number): void {
    this.last = Math.min(this.last, number - 1)
    this.isOver ||= number === 1
  }

  /** Brings back the dates that were cancelled one by one, and with a new end those from one on. */
  update({ count, shift, topic }: Changes): void {
    this.mayBeLostUpTo = this.part * new Set(this.kept.map((each) => this.#partOf(each))).size
    this.cancelled = new Set()
    if (count !== undefined) this.last = Infinity
    this.count = count ?? this.count
    this.shift = shift ?? this.shift
    this.topic = topic ?? this.topic
  }

  #partOf(number: number): number {
    return Math.ceil(number / this.part)
  }
}

export type Model = Map<string, BookingModel>
