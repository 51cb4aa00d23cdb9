import { describe, expect, it } from 'vitest'
import { type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { clockChangeNotices } from './clock-changes.ts'

const told = (recurrence: object, start: string, choices: DialectChoices, last?: string) =>
  clockChangeNotices(
    parseSeriesOrThrow({ recurrence, start }),
    dialectOf({ zone: 'America/New_York', ...choices }),
    last as LocalDateTime | undefined,
  )

describe('a start within the hour that a clock skips', () => {
  // 2026-03-08 is a Sunday.
  const mondays = { kind: 'weekly', weekdays: ['monday'] }

  it('is told where it is an occurrence though it does not match', () => {
    expect(
      told(mondays, '2026-03-08 02:30:00', { unmatchedStart: 'include' }, '2026-03-30 02:30:00'),
    ).toEqual([
      {
        code: 'local-times-skipped',
        zone: 'America/New_York',
        moves: [{ from: '2026-03-08 02:30:00', to: '2026-03-08 03:30:00' }],
        more: false,
      },
    ])
  })

  it('is not told where it is no occurrence', () => {
    expect(told(mondays, '2026-03-08 02:30:00', {}, '2026-03-30 02:30:00')).toEqual([])
  })
})

describe('of changes for years the first six are named, and that there are more', () => {
  it.each([
    { time: '02:30:00', code: 'local-times-skipped', named: 'moves' },
    { time: '01:30:00', code: 'local-times-repeated', named: 'times' },
  ])('$code', ({ time, code, named }) => {
    const [notice, ...others] = told({ kind: 'daily' }, `2026-01-01 ${time}`, {})
    expect(others).toEqual([])
    expect(notice).toMatchObject({ code, more: true })
    expect(Object.entries(notice ?? {}).find(([name]) => name === named)?.[1]).toHaveLength(6)
  })

  it.each([
    { last: '2031-12-31', changes: 6, more: false },
    { last: '2032-12-31', changes: 6, more: true },
    { last: '2027-12-31', changes: 2, more: false },
  ])('until $last: $changes', ({ last, changes, more }) => {
    expect(told({ kind: 'daily' }, '2026-01-01 02:30:00', {}, `${last} 02:30:00`)).toMatchObject([
      { moves: { length: changes }, more },
    ])
  })
})

const without2027 = (date: string) => (date.startsWith('2027') ? undefined : true)

it('past the first day that a workday calendar does not know, nothing is told, whatever it knows later', () => {
  const found = told({ kind: 'workdays' }, '2026-01-01 02:30:00', { workdays: without2027 })
  expect(found).toMatchObject([{ moves: [{ from: '2026-03-08 02:30:00' }], more: false }])
})
