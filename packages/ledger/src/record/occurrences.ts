import { type Dialect, type ObservedRow, predict, type Reconciliation, type Series } from '@umeeting/core'
import type { NewOccurrence, OccurrenceState } from '../store/tables.ts'
import type { Database } from './record.ts'

/** Where a part lies, and what its series is. */
export interface PartPlace {
  readonly booking: string
  readonly part: number
  readonly first: number
  readonly series: Series
}

type Draft = Omit<NewOccurrence, 'booking' | 'part' | 'position'>

/** An occurrence as the service answered it. */
export interface AnsweredOccurrence extends ObservedRow {
  readonly localStart: string
  readonly startsAt: number
  readonly uuid: string | undefined
}

/** The occurrences of a part whose answer is lost, or that was changed: as they are predicted, in rows. */
export function predictedRows(place: PartPlace, dialect: Dialect): readonly NewOccurrence[] {
  const isPlain = place.series.recurrence.kind === 'once'
  const drafts: Draft[] = []
  for (const { number, localStart, startsAt } of predict(place.series, unlimited(dialect))) {
    drafts.push({
      number: place.first + number - 1,
      local_start: localStart,
      starts_at: startsAt,
      uuid: null,
      uuid_from: isPlain ? 'none' : 'lost',
      state: 'predicted',
    })
  }
  return inOrder(place, drafts)
}

/**
 * The occurrences of a part as the service answered them, in rows: those that were predicted have their numbers in the
 * whole, also where they were moved.
 */
export function answeredRows(
  place: PartPlace,
  answered: readonly AnsweredOccurrence[],
  reconciliation: Reconciliation | undefined,
  dialect: Dialect,
): readonly NewOccurrence[] {
  const numbers = numbersOf(reconciliation)
  const taken = new Set<number>()
  const drafts = answered.map(({ localStart, startsAt, uuid }, index): Draft => {
    const number = reconciliation ? numbers.get(localStart) : index + 1
    const isNew = number !== undefined && !taken.has(number)
    if (isNew) taken.add(number)
    return {
      number: isNew ? place.first + number - 1 : null,
      local_start: localStart,
      starts_at: startsAt,
      uuid: uuid ?? null,
      uuid_from: uuid === undefined ? 'lost' : 'created',
      state: isNew ? 'booked' : 'unexpected',
    }
  })
  const isShort = reconciliation?.verdict === 'different' || reconciliation?.verdict === 'absent'
  return inOrder(place, isShort ? [...drafts, ...missingRows(place, taken, dialect)] : drafts)
}

/** The number within the part, by the local start that was observed. */
function numbersOf(reconciliation: Reconciliation | undefined): ReadonlyMap<string, number> {
  const { matched = [], moved = [] } = reconciliation ?? {}
  return new Map([
    ...moved.map(({ to, number }) => [to, number] as const),
    ...matched.map(({ localStart, number }) => [localStart, number] as const),
  ])
}

function missingRows(place: PartPlace, taken: ReadonlySet<number>, dialect: Dialect): readonly Draft[] {
  const state: OccurrenceState = 'missing'
  return predictedRows(place, dialect)
    .filter(({ number }) => number === null || number === undefined || !taken.has(number - place.first + 1))
    .map(({ number = null, local_start, starts_at }) => ({
      number,
      local_start,
      starts_at,
      uuid: null,
      uuid_from: 'none',
      state,
    }))
}

function inOrder({ booking, part }: PartPlace, drafts: readonly Draft[]): readonly NewOccurrence[] {
  return drafts
    .toSorted((left, right) => left.starts_at - right.starts_at)
    .map((draft, index) => Object.assign({ booking, part, position: index + 1 }, draft))
}

/** A part is as long as it is meant to be: the limit that it was cut for has no more say. */
export function unlimited(dialect: Dialect): Dialect {
  return { ...dialect, maxOccurrences: 'none' }
}

/** Rows in one statement; both databases take some ten thousand parameters. */
const ROWS = 500

/** Puts these in the place of the rows that the part has. */
export async function replaceOccurrences(
  trx: Database,
  { booking, part }: PartPlace,
  rows: readonly NewOccurrence[],
): Promise<void> {
  await trx
    .deleteFrom('umeeting_occurrence')
    .where('booking', '=', booking)
    .where('part', '=', part)
    .execute()
  await insertOccurrences(trx, rows)
}

/** Of a part that had none. */
export async function insertOccurrences(trx: Database, rows: readonly NewOccurrence[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    // One statement after the other, within a transaction.
    await trx
      .insertInto('umeeting_occurrence')
      .values(rows.slice(from, from + ROWS))
      .execute()
  }
}
