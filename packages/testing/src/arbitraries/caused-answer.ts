import fc from 'fast-check'
import { answersOf, pointOf } from '../causes/answers.ts'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { anyBooking, type PredictedBooking } from './booking.ts'

/** What a service answered to a booking, and why. */
export interface CausedAnswer {
  /** What was booked. */
  readonly booking: PredictedBooking
  /** One or two. */
  readonly causes: readonly string[]
  /** The local times of the answer's rows. */
  readonly rows: readonly string[]
}

/** Answers of as many causes, which differ from what was predicted. */
export function anyCausedAnswer(causes: 1 | 2): fc.Arbitrary<CausedAnswer> {
  return fc
    .record({
      booking: anyBooking(),
      pick: fc.nat(1000),
      edit: fc.nat(5),
      place: fc.nat(1000),
      length: fc.nat(2),
    })
    .map(({ booking, pick, edit, place, length }) => {
      const own = booking.list.map(({ localStart }) => localStart)
      const first = textOfLocal(localOf(own[0] ?? booking.series.start) + (1 + (pick % 40)) * 4_500_000)
      const all = answersOf(booking, first).filter(({ starts }) => starts.length > 0)
      const wholes = all.filter((answer) => answer.causes.length === causes)
      const parts = all.filter((answer) => answer.causes.length === causes - 1)
      const isWhole = edit >= 3 && wholes.length > 0
      const from = isWhole ? wholes : parts
      const answer = from[pick % from.length]
      if (!answer) return undefined
      const starts = answer.endless ? answer.starts.slice(0, own.length) : answer.starts
      const edited = isWhole
        ? { cause: undefined, rows: starts }
        : edits[edit % 3]?.(starts, place, 1 + length)
      if (!edited || (answer.endless && edited.cause?.startsWith('max') === true)) return undefined
      const rows = edited.rows
      const isPredicted = rows.join() === (booking.endless ? own.slice(0, rows.length) : own).join()
      if (rows.length === 0 || rows.length > MOST_ROWS || isPredicted) return undefined
      return { booking, causes: withCause(answer.causes, edited.cause), rows }
    })
    .filter((answer) => answer !== undefined)
}

const MOST_ROWS = 60

interface Edited {
  readonly cause: string | undefined
  readonly rows: readonly string[]
}

type Edit = (starts: readonly string[], place: number, length: number) => Edited | undefined

/** A limit, a run of missing rows, one row more. */
const edits: readonly Edit[] = [
  (starts, place) => {
    if (starts.length < 2) return undefined
    const limit = 1 + (place % (starts.length - 1))
    return { cause: `maxOccurrences:${limit}`, rows: starts.slice(0, limit) }
  },
  (starts, place, length) => {
    if (starts.length <= 2 * length) return undefined
    const from = place % (starts.length - length)
    const numbers = Array.from({ length }, (_, index) => from + index + 1)
    const rows = starts.filter((_, index) => index < from || index >= from + length)
    return { cause: `missing:${numbers.join(',')}`, rows }
  },
  (starts, place) => {
    const near = starts[place % starts.length] ?? ''
    const row = textOfLocal(localOf(near) + 97 * 60_000)
    return starts.includes(row) ? undefined : { cause: `added:${row}`, rows: [...starts, row].toSorted() }
  },
]

/** A limit stands for one that was lifted too. */
function withCause(causes: readonly string[], cause: string | undefined): readonly string[] {
  if (cause === undefined) return causes
  const others = causes.filter(
    (each) => pointOf(each) !== 'maxOccurrences' || pointOf(cause) !== 'maxOccurrences',
  )
  return [...others, cause]
}
