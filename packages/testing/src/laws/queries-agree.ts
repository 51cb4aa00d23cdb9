import type { Question } from '../arbitraries/question.ts'
import { isEndless } from '../predictor/is-endless.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { defaultPredictor } from '../predictor/predictor-of.ts'
import { atMidnight } from './at-midnight.ts'
import { firstOf } from '../oracle/first-of.ts'
import { requireSame, requireTrue } from './law-violation.ts'

/**
 * Every query says what the list of occurrences says: a window is its filter, next and previous are its neighbours,
 * nth its items, count its length, and `writeInstants` its instants. Walking it again gives it again.
 *
 * Of a longer series the first `first` are taken as the list, and what lies past them is not judged.
 *
 * @throws LawViolation
 */
export function assertQueriesAgree(
  { series, dialect, window, local, number }: Question,
  predictor: Predictor = defaultPredictor,
  first = 80,
): void {
  const iterable = predictor.occurrences(series, dialect)
  const list = firstOf(iterable, first)
  const complete = list.length < first
  const known = (time: string) => complete || time <= (list.at(-1)?.localStart ?? '')
  const context = { series, dialect }

  requireSame('occurrences can be walked again', list, firstOf(iterable, first), context)

  const from = atMidnight(window.from)
  const to = atMidnight(window.to)
  if (known(to)) {
    requireSame(
      'a window is the filter of the whole',
      list.filter(({ localStart }) => localStart >= from && localStart < to),
      firstOf(predictor.between(series, window, dialect), first),
      { window, ...context },
    )
  }

  const time = atMidnight(local)
  if (known(time) && (complete || time < (list.at(-1)?.localStart ?? ''))) {
    const asked = { local, ...context }
    requireSame(
      'next is the first later one of the list',
      list.find(({ localStart }) => localStart > time),
      predictor.next(series, local, dialect),
      asked,
    )
    requireSame(
      'previous is the last earlier one of the list',
      list.findLast(({ localStart }) => localStart < time),
      predictor.previous(series, local, dialect),
      asked,
    )
    requireSame(
      'a time is an occurrence when it is in the list',
      list.some(({ localStart }) => localStart === time),
      predictor.includes(series, time, dialect),
      asked,
    )
  }

  if (complete || number <= list.length) {
    const asked = { number, ...context }
    requireSame(
      'nth is the item of the list',
      list[number - 1],
      predictor.nth(series, number, dialect),
      asked,
    )
    const instants = new Float64Array(7).fill(NaN)
    const written = predictor.writeInstants(instants, series, dialect, number)
    const expected = list.slice(number - 1, number - 1 + instants.length).map(({ startsAt }) => startsAt)
    const filled = [...instants.subarray(0, written)]
    if (complete || expected.length === instants.length) {
      requireSame('writeInstants writes those of the list', expected, filled, asked)
    }
  }
  for (const impossible of [0, -1, 1.5, NaN]) {
    requireSame('no occurrence has that number', undefined, predictor.nth(series, impossible, dialect), {
      impossible,
      ...context,
    })
  }

  const count = predictor.count(series, dialect)
  if (isEndless(series, dialect))
    requireSame('a series without any end has no count', Infinity, count, context)
  else if (complete) requireSame('count is the length of the list', list.length, count, context)
  else requireTrue('count is no less than the list is long', count >= list.length, { count, ...context })
}
