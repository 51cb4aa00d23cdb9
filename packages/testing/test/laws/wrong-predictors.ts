import type { Dialect, LocalDateTime, Occurrence, Series } from '@umeeting/core'
import { defaultPredictor, type Predictor } from '../../src/index.ts'

/** What predicts right, but for what is overridden. */
function wrong(name: string, changes: Partial<Predictor>): Predictor {
  return { ...defaultPredictor, ...changes, name }
}

/** A predictor whose list is changed, and all its queries with it. */
export function withList(
  name: string,
  change: (list: Iterable<Occurrence>) => Iterable<Occurrence>,
): Predictor {
  return wrong(name, {
    occurrences: (series, dialect) => ({
      [Symbol.iterator]: () => change(defaultPredictor.occurrences(series, dialect))[Symbol.iterator](),
    }),
  })
}

function* dropped(list: Iterable<Occurrence>): Generator<Occurrence> {
  for (const occurrence of list) if (occurrence.number !== 5) yield occurrence
}

function* added(list: Iterable<Occurrence>): Generator<Occurrence> {
  for (const occurrence of list) {
    yield occurrence
    if (occurrence.number === 3) yield occurrence
  }
}

function* dayLate(list: Iterable<Occurrence>): Generator<Occurrence> {
  for (const { number, localStart, startsAt } of list) {
    const local = new Date(Date.parse(`${localStart.replace(' ', 'T')}Z`) + 86_400_000)
    const text = local.toISOString().slice(0, 19).replace('T', ' ') as LocalDateTime
    yield { number, localStart: text, startsAt: startsAt + 86_400_000 }
  }
}

function* swapped(list: Iterable<Occurrence>): Generator<Occurrence> {
  let held: Occurrence | undefined
  for (const occurrence of list) {
    if (occurrence.number === 2) held = occurrence
    else {
      yield occurrence
      if (held) yield { ...held, number: occurrence.number }
      held = undefined
    }
  }
}

function* numberedFromZero(list: Iterable<Occurrence>): Generator<Occurrence> {
  for (const occurrence of list) yield { ...occurrence, number: occurrence.number - 1 }
}

export const wrongLists: readonly Predictor[] = [
  withList('drops the fifth', dropped),
  withList('repeats the third', added),
  withList('lies a day late', dayLate),
  withList('swaps the second and the third', swapped),
  withList('numbers from zero', numberedFromZero),
]

/** Reads the dialect or the series as another one. */
export function misreading(
  name: string,
  change: (series: Series, dialect: Dialect) => [Series, Dialect],
): Predictor {
  const right = defaultPredictor
  return {
    name,
    occurrences: (series, dialect) => right.occurrences(...change(series, dialect)),
    between: (series, window, dialect) => {
      const [other, otherDialect] = change(series, dialect)
      return right.between(other, window, otherDialect)
    },
    next: (series, local, dialect) => {
      const [other, otherDialect] = change(series, dialect)
      return right.next(other, local, otherDialect)
    },
    previous: (series, local, dialect) => {
      const [other, otherDialect] = change(series, dialect)
      return right.previous(other, local, otherDialect)
    },
    nth: (series, number, dialect) => {
      const [other, otherDialect] = change(series, dialect)
      return right.nth(other, number, otherDialect)
    },
    count: (series, dialect) => right.count(...change(series, dialect)),
    includes: (series, local, dialect) => {
      const [other, otherDialect] = change(series, dialect)
      return right.includes(other, local, otherDialect)
    },
    writeInstants: (target, series, dialect, first) => {
      const [other, otherDialect] = change(series, dialect)
      return right.writeInstants(target, other, otherDialect, first)
    },
  }
}

const ignoring = (point: string, choice: Partial<Dialect>): Predictor =>
  misreading(`ignores ${point}`, (series, dialect) => [series, { ...dialect, ...choice }])

/** Each ignores one point of the dialect, or misreads one part of the series. */
export const misreaders: readonly Predictor[] = [
  ignoring('zone', { zone: 'UTC' }),
  ignoring('shortMonth', { shortMonth: 'skip' }),
  ignoring('fifthWeek', { fifthWeek: 'skip' }),
  ignoring('workdays', { workdays: 'monday-to-friday' }),
  ignoring('unmatchedStart', { unmatchedStart: 'skip' }),
  ignoring('endDate', { endDate: 'whole-day' }),
  ignoring('maxOccurrences', { maxOccurrences: 'none' }),
  misreading('counts one too many', (series, dialect) => [
    series.end.kind === 'count' ? { ...series, end: { kind: 'count', count: series.end.count + 1 } } : series,
    dialect,
  ]),
  misreading('never ends', (series, dialect) => [{ ...series, end: { kind: 'open' } }, dialect]),
  misreading('forgets the seconds of the start', (series, dialect) => [
    { ...series, start: `${series.start.slice(0, 16)}:00` as LocalDateTime },
    dialect,
  ]),
]

/** The zone’s offset of the start, kept for the whole series. */
const keepsOneOffset: Predictor = withList('keeps one offset', function* keep(list) {
  let offset: number | undefined
  for (const occurrence of list) {
    const local = Date.parse(`${occurrence.localStart.replace(' ', 'T')}Z`)
    offset ??= local - occurrence.startsAt
    yield { ...occurrence, startsAt: local - offset }
  }
})

/** A predictor that sets each local time in the zone by another rule. */
function setting(
  name: string,
  change: (occurrence: Occurrence, zone: string, series: Series) => Occurrence,
): Predictor {
  return wrong(name, {
    *occurrences(series, dialect) {
      for (const each of defaultPredictor.occurrences(series, dialect))
        yield change(each, dialect.zone, series)
    },
  })
}

const HOUR = 3_600_000

function shownAt(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return format.format(instant)
}

/** Each handles the changes of a clock in a way that the design does not. */
export const wrongClocks: readonly Predictor[] = [
  keepsOneOffset,
  setting('takes the second of two', (occurrence, zone) => {
    const second = occurrence.startsAt + HOUR
    return shownAt(second, zone) === occurrence.localStart ? { ...occurrence, startsAt: second } : occurrence
  }),
  setting('moves a skipped time back', (occurrence, _, { start }) =>
    occurrence.localStart.slice(11) === start.slice(11)
      ? occurrence
      : { ...occurrence, startsAt: occurrence.startsAt - HOUR },
  ),
  setting('shows the time that was skipped', (occurrence, _, { start }) => ({
    ...occurrence,
    localStart: (occurrence.localStart.slice(0, 11) + start.slice(11)) as LocalDateTime,
  })),
]

/** Right lists; each has one wrong query. */
export const wrongQueries: readonly (readonly [string, Predictor])[] = [
  [
    'a window that takes in its end',
    wrong('closed window', {
      between: (series, { from, to }, dialect) => {
        const window = { from, to: `${to.slice(0, 18)}9` as LocalDateTime }
        return defaultPredictor.between(
          series,
          to.endsWith('0') && to.length > 10 ? window : { from, to },
          dialect,
        )
      },
    }),
  ],
  [
    'next that answers the present',
    wrong('next', {
      next(series, local, dialect) {
        if (!defaultPredictor.includes(series, local as LocalDateTime, dialect))
          return defaultPredictor.next(series, local, dialect)
        const [present] = defaultPredictor.between(series, { from: local, to: '9999-12-31' }, dialect)
        return present
      },
    }),
  ],
  ['previous that answers nothing', wrong('previous', { previous: () => undefined })],
  [
    'nth that counts from zero',
    wrong('nth', { nth: (series, number, dialect) => defaultPredictor.nth(series, number + 1, dialect) }),
  ],
  [
    'count that is one short',
    wrong('count', { count: (series, dialect) => defaultPredictor.count(series, dialect) - 1 }),
  ],
  ['includes that says yes', wrong('includes', { includes: () => true })],
  [
    'writeInstants that starts one late',
    wrong('writeInstants', {
      writeInstants: (target, series, dialect, first) =>
        defaultPredictor.writeInstants(target, series, dialect, first + 1),
    }),
  ],
  [
    'a list that can be walked once',
    wrong('once', {
      occurrences: (series, dialect) =>
        defaultPredictor.occurrences(series, dialect)[Symbol.iterator]() as IterableIterator<Occurrence>,
    }),
  ],
]
