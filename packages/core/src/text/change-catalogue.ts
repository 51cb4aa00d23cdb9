import type {
  AddedChange,
  Change,
  LimitChange,
  MissingChange,
  MovedChange,
  ReadingChange,
  ShiftChange,
  StartChange,
  ZoneChange,
} from '../reconcile/change.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'

/** Rows that a sentence names: the first few, and how many more there are. */
export interface NamedRows {
  readonly numbers: readonly number[]
  /** Where the first of them is. */
  readonly first: LocalDateTime
  readonly more: number
}

/** Rows at times that a sentence names: the first few, and how many more there are. */
export interface NamedTimes {
  readonly times: readonly LocalDateTime[]
  readonly more: number
}

/** A language's condition for every change. */
export type ChangeCatalogue = {
  readonly [Point in Exclude<Change['point'], 'missing' | 'added' | 'moved'>]: (
    change: Point extends ReadingChange['point']
      ? ReadingChange
      : Extract<LimitChange | ShiftChange | StartChange | ZoneChange, { readonly point: Point }>,
  ) => string
} & {
  readonly missing: (rows: NamedRows) => string
  readonly moved: (rows: NamedRows & { readonly from: LocalDateTime }) => string
  readonly added: (rows: NamedTimes) => string
}

/** How many rows a sentence names. */
const MOST_NAMED = 5

/** The condition for a change, in a language. */
export function changeText(change: Change, catalogue: ChangeCatalogue): string {
  if (change.point === 'missing') return catalogue.missing(namedMissing(change))
  if (change.point === 'moved') return catalogue.moved(namedMoved(change))
  if (change.point === 'added') return catalogue.added(namedAdded(change))
  return (catalogue[change.point] as (change: Change) => string)(change)
}

function namedMissing({ missing }: MissingChange): NamedRows {
  return namedRows(missing.map(({ number, localStart }) => ({ number, at: localStart })))
}

function namedMoved({ moved }: MovedChange): NamedRows & { readonly from: LocalDateTime } {
  const rows = namedRows(moved.map(({ number, to }) => ({ number, at: to })))
  return { ...rows, from: moved[0]?.from ?? rows.first }
}

function namedRows(rows: readonly { readonly number: number; readonly at: LocalDateTime }[]): NamedRows {
  const [first] = rows
  if (!first) throw new RangeError('A change of rows names at least one')
  return {
    numbers: rows.slice(0, MOST_NAMED).map(({ number }) => number),
    first: first.at,
    more: Math.max(rows.length - MOST_NAMED, 0),
  }
}

function namedAdded({ added }: AddedChange): NamedTimes {
  return { times: added.slice(0, MOST_NAMED), more: Math.max(added.length - MOST_NAMED, 0) }
}
