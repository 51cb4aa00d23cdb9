import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialect, localDateTime, series } from '../../test/arbitraries.ts'
import { runs } from '../../test/runs.ts'
import { calendarEngine } from '../engine/calendar/calendar-engine.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { rruleEngine } from '../engine/rrule/rrule-engine.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import { predict } from './predict.ts'
import {
  countOccurrences,
  isOccurrence,
  nextOccurrence,
  nthOccurrence,
  occurrencesBetween,
  previousOccurrence,
} from './queries.ts'

const at = (local: string): LocalDateTime => local as LocalDateTime
const on = (date: string): LocalDate => date as LocalDate
const startOf = (occurrence: Occurrence | undefined): string | undefined => occurrence?.localStart
const startsOf = (occurrences: Iterable<Occurrence>): string[] =>
  Array.from(occurrences, ({ localStart }) => localStart)

describe.each([calendarEngine, rruleEngine])('queries with the $name engine', (engine) => {
  const options = { engine }
  const day31 = parseSeriesOrThrow({
    recurrence: { kind: 'monthlyByDay', day: 31 },
    start: '2026-01-31 10:00:00',
  })

  it('a window is open on the right', () => {
    expect(
      startsOf(
        occurrencesBetween(
          day31,
          { from: at('2026-03-31 10:00:00'), to: at('2026-07-31 10:00:00') },
          {},
          options,
        ),
      ),
    ).toEqual(['2026-03-31 10:00:00', '2026-05-31 10:00:00'])
  })

  it.each(['1900-01-01', '2026-01-31'])('a window from %s to the start holds nothing', (from) => {
    expect(
      startsOf(occurrencesBetween(day31, { from: on(from), to: at('2026-01-31 10:00:00') }, {}, options)),
    ).toEqual([])
  })

  it('a window whose end comes first holds nothing', () => {
    expect(
      startsOf(occurrencesBetween(day31, { from: on('2027-01-01'), to: on('2026-06-01') }, {}, options)),
    ).toEqual([])
  })

  it.each([
    ['2076-12-01', '2077-02-01', ['2076-12-31 10:00:00', '2077-01-31 10:00:00']],
    ['2196-02-01', '2196-04-01', ['2196-03-31 10:00:00']],
    ['9999-12-01', '9999-12-31', []],
  ])('a window from %s to %s is found far away', (from, to, expected) => {
    expect(startsOf(occurrencesBetween(day31, { from: on(from), to: on(to) }, {}, options))).toEqual(expected)
  })

  it('next is strictly later, previous strictly earlier', () => {
    expect(startOf(nextOccurrence(day31, at('2026-03-31 09:59:59'), {}, options))).toBe('2026-03-31 10:00:00')
    expect(startOf(nextOccurrence(day31, at('2026-03-31 10:00:00'), {}, options))).toBe('2026-05-31 10:00:00')
    expect(startOf(previousOccurrence(day31, at('2026-03-31 10:00:00'), {}, options))).toBe(
      '2026-01-31 10:00:00',
    )
    expect(startOf(previousOccurrence(day31, at('2026-03-31 10:00:01'), {}, options))).toBe(
      '2026-03-31 10:00:00',
    )
    expect(nextOccurrence(day31, at('9999-12-31 10:00:00'), {}, options)).toBeUndefined()
    expect(previousOccurrence(day31, at('2026-01-31 10:00:00'), {}, options)).toBeUndefined()
  })

  it('a date alone is its midnight', () => {
    const midnight = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '2026-01-01 00:00:00' })
    expect(startOf(nextOccurrence(midnight, on('2026-01-05'), {}, options))).toBe('2026-01-06 00:00:00')
    expect(startOf(previousOccurrence(midnight, on('2026-01-05'), {}, options))).toBe('2026-01-04 00:00:00')
    expect(
      startsOf(occurrencesBetween(midnight, { from: on('2026-01-05'), to: on('2026-01-06') }, {}, options)),
    ).toEqual(['2026-01-05 00:00:00'])
  })

  describe('with a workday calendar that ends in 2026', () => {
    const workdays = parseSeriesOrThrow({ recurrence: { kind: 'workdays' }, start: '2026-12-01 10:00:00' })
    const until2026 = { workdays: (date: LocalDate) => (date < '2027' ? !date.endsWith('-31') : undefined) }

    it.each([
      ['2026-12-30 10:00:00', true],
      ['2026-12-31 10:00:00', false],
    ])('isOccurrence(%s) is %s, without a question about 2027', (local, expected) => {
      expect(isOccurrence(workdays, at(local), until2026, options)).toBe(expected)
    })

    it('an empty window of 2027 asks nothing', () => {
      const window = { from: on('2027-01-02'), to: on('2027-01-02') }
      expect(startsOf(occurrencesBetween(workdays, window, until2026, options))).toEqual([])
    })
  })

  it('isOccurrence knows the last second that a local time can name', () => {
    const last = at('9999-12-31 23:59:59')
    const daily = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '9999-12-30 23:59:59' })
    expect(isOccurrence(daily, last, {}, options)).toBe(true)
    expect(isOccurrence({ ...daily, start: at('9999-12-30 23:59:58') }, last, {}, options)).toBe(false)
  })

  it.each([0, -1, 1.5, NaN, Infinity])('there is no occurrence number %d', (number) => {
    expect(nthOccurrence(day31, number, {}, options)).toBeUndefined()
  })

  it('an occurrence that the zone moved is found where it moved to', () => {
    const daily = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '2011-12-28 10:00:00' })
    const apia = { zone: 'Pacific/Apia' }
    expect(isOccurrence(daily, at('2011-12-30 10:00:00'), apia, options)).toBe(false)
    expect(isOccurrence(daily, at('2011-12-31 10:00:00'), apia, options)).toBe(true)
    expect(
      [...occurrencesBetween(daily, { from: on('2011-12-30'), to: on('2012-01-01') }, apia, options)].map(
        (each) => each.number,
      ),
    ).toEqual([3, 4])
    expect(nextOccurrence(daily, at('2011-12-29 10:00:00'), apia, options)?.number).toBe(3)
    expect(nextOccurrence(daily, at('2011-12-31 10:00:00'), apia, options)?.number).toBe(5)
    expect(previousOccurrence(daily, at('2011-12-31 10:00:00'), apia, options)?.number).toBe(2)
  })

  it('agree with the list', () => {
    const length = 40
    fc.assert(
      fc.property(series, dialect, localDateTime, fc.nat({ max: length - 1 }), (of, under, far, index) => {
        const list: Occurrence[] = []
        for (const occurrence of predict(of, under, options)) if (list.push(occurrence) === length) break
        const complete = list.length < length
        const last = list.at(-1)?.localStart ?? of.start
        // What lies past the end of the list is not for the list to say.
        const near = list.at(index)?.localStart ?? far
        const local = complete ? far : near < last ? near : of.start
        const next = list.find(({ localStart }) => localStart > local)
        expect(nextOccurrence(of, local, under, options)).toEqual(next)
        const previous = list.filter(({ localStart }) => localStart < local)
        expect(previousOccurrence(of, local, under, options)).toEqual(previous.at(-1))
        expect(isOccurrence(of, local, under, options)).toBe(
          list.some(({ localStart }) => localStart === local),
        )
        expect(nthOccurrence(of, index + 1, under, options)).toEqual(list[index])
        expect([...occurrencesBetween(of, { from: local, to: last }, under, options)]).toEqual(
          list.filter(({ localStart }) => localStart >= local && localStart < last),
        )
        expect(countOccurrences(of, under, options) >= length).toBe(!complete)
        expect(complete ? countOccurrences(of, under, options) : list.length).toBe(list.length)
      }),
      runs(150, 10_000),
    )
  })
})
