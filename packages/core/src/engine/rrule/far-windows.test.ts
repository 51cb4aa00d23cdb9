import { afterEach, describe, expect, it, vi } from 'vitest'
import { isOccurrence, nextOccurrence, nthOccurrence, occurrencesBetween } from '../../predict/queries.ts'
import { parseSeriesOrThrow } from '../../series/parse-series.ts'
import type { LocalDateTime } from '../../time/local-date-time.ts'
import { rruleEngine } from './rrule-engine.ts'
import { RRule } from './rrule-library.ts'

type RRuleInstance = InstanceType<typeof RRule>

const engine = rruleEngine
const expand = vi.spyOn(RRule.prototype, 'all')

/** The years that rrule was made to expand. */
function expandedYears(): number[] {
  return expand.mock.contexts.map((rule) => (rule as RRuleInstance).options.dtstart.getUTCFullYear())
}

afterEach(() => expand.mockClear())

const recurrences = [
  { kind: 'daily' },
  { kind: 'workdays' },
  { kind: 'weekly', weekdays: ['monday', 'thursday'] },
  { kind: 'monthlyByDay', day: 31 },
  { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' },
] as const

const ends = [
  { kind: 'open' },
  { kind: 'count', count: 100_000 },
  { kind: 'until', date: '2500-01-01' },
] as const

const cases = recurrences.flatMap((recurrence) => ends.map((end) => ({ recurrence, end })))

/** There are fourteen kinds of years; beside one of each, the ends of the series and the window itself. */
const MOST = 14 + 4

describe.each(cases)('$recurrence with the end $end', ({ recurrence, end }) => {
  const series = parseSeriesOrThrow({ recurrence, start: '2026-05-17 10:00:00', end })

  it.each([2076, 2196])('a window in %i is not walked to', (year) => {
    const [from, to] = [`${year}-02-01 00:00:00` as LocalDateTime, `${year}-08-01 00:00:00` as LocalDateTime]
    const found = [...occurrencesBetween(series, { from, to }, {}, { engine })]
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ localStart }) => localStart >= from && localStart < to)).toBe(true)
    expect(expandedYears().length).toBeLessThanOrEqual(MOST)
    expect(expandedYears()).toContain(year)
  })

  it('neither is the next occurrence after a far one, nor whether there is one', () => {
    const local = '2196-12-30 10:00:00' as LocalDateTime
    expect(nextOccurrence(series, local, {}, { engine })?.localStart).toMatch(/^2196-12-31|^2197-0/)
    expect(expandedYears().length).toBeLessThanOrEqual(MOST)
    expand.mockClear()
    isOccurrence(series, local, {}, { engine })
    expect(expandedYears().length).toBeLessThanOrEqual(MOST)
  })

  it('nor an occurrence of a high number', () => {
    expect(nthOccurrence(series, 600, {}, { engine })?.number).toBe(600)
    expect(expandedYears().length).toBeLessThanOrEqual(MOST)
  })
})

it('the first occurrences expand the first year alone', () => {
  const series = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '2026-05-17 10:00:00' })
  const first = nthOccurrence(series, 3, {}, { engine })
  expect(first?.localStart).toBe('2026-05-19 10:00:00')
  expect(expandedYears()).toEqual([2026])
})
