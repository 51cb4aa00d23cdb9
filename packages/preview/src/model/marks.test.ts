import { documentedDialect, type LocalDateTime, noticesFor, reconcile, type Series } from '@umeeting/core'
import { expect, it } from 'vitest'
import { marksOf } from './marks.ts'

const tuesdays: Series = {
  recurrence: { kind: 'weekly', weekdays: ['tuesday'] },
  start: '2026-12-01 10:00:00' as LocalDateTime,
  end: { kind: 'count', count: 4 },
}
const compared = marksOf(
  noticesFor(tuesdays, documentedDialect),
  reconcile(
    tuesdays,
    ['2026-12-01 10:00:00', '2026-12-09 10:00:00', '2027-03-01 10:00:00'].map((at) => ({ start_time: at })),
  ),
)

it('a comparison marks what left, what is missing, and what came', () => {
  expect([...compared.between('2026-12-01', '2028-01-01')]).toEqual([
    ['2026-12-15', 'missing'],
    ['2026-12-22', 'missing'],
    ['2026-12-08', 'left'],
    ['2026-12-09', 'moved'],
    ['2027-03-01', 'unexpected'],
  ])
})

it('only the months that are shown are marked, the first date of the next not', () => {
  expect([...compared.between('2026-12-09', '2026-12-15').keys()]).toEqual(['2026-12-09'])
  expect([...compared.between('2027-03-01', '2027-03-02').keys()]).toEqual(['2027-03-01'])
})

it('what a comparison says outranks a notice', () => {
  const monthly: Series = {
    recurrence: { kind: 'monthlyByDay', day: 31 },
    start: '2026-01-31 10:00:00' as LocalDateTime,
    end: { kind: 'count', count: 3 },
  }
  const dialect = { ...documentedDialect, shortMonth: 'last-day' } as const
  const notices = noticesFor(monthly, dialect)
  expect(marksOf(notices, undefined).between('2026-01-01', '2026-04-01').get('2026-02-28')).toBe('moved')
  const found = reconcile(monthly, [{ start_time: '2026-01-31 10:00:00' }], dialect)
  expect(marksOf(notices, found).between('2026-01-01', '2026-04-01').get('2026-02-28')).toBe('missing')
})
