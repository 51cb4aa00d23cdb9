import { type LocalDateTime, reconcile, type Reconciliation, type Series } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { comparedRows, type RowStatus } from './rows.ts'

const daily: Series = {
  recurrence: { kind: 'daily' },
  start: '2026-11-30 10:00:00' as LocalDateTime,
  end: { kind: 'count', count: 30 },
}

/** Starts about the predicted ones: some the same, some early or late, some twice, in any order. */
const observedStarts = fc.array(
  fc
    .record({ day: fc.integer({ min: -3, max: 40 }), hour: fc.constantFrom(10, 10, 10, 9, 22) })
    .map(({ day, hour }) =>
      new Date(Date.UTC(2026, 10, 30 + day, hour)).toISOString().slice(0, 19).replace('T', ' '),
    ),
  { maxLength: 60 },
)

const move = (number: number, from: string, to: string) => ({
  number,
  from: from as LocalDateTime,
  to: to as LocalDateTime,
  uuid: null,
})
const all = (found: Reconciliation) => {
  const rows = comparedRows(found, 'Asia/Shanghai')
  return Array.from({ length: rows.count }, (_, index) => rows.at(index))
}

it('a comparison lists every row once, in the order of time, whichever is asked for first', () => {
  fc.assert(
    fc.property(observedStarts, (observed) => {
      const found = reconcile(
        daily,
        observed.map((start) => ({ start_time: start })),
      )
      const listed = all(found)
      const starts = listed.map((row) => String(row?.localStart))
      expect(starts.every((start, index) => index === 0 || (starts[index - 1] ?? '') <= start)).toBe(true)
      const count = (status: RowStatus) => listed.filter((row) => row?.status === status).length
      expect({
        matched: count('matched'),
        missing: count('missing'),
        moved: count('moved'),
        unexpected: count('unexpected'),
        repeated: count('repeated'),
      }).toEqual({
        matched: found.matched.length,
        missing: found.missing.length,
        moved: found.moved.length,
        unexpected: found.unexpected.length,
        repeated: found.duplicates.length,
      })
      const rows = comparedRows(found, 'Asia/Shanghai')
      expect(rows.at(listed.length - 1)).toEqual(listed.at(-1))
      expect(rows.at(0)).toEqual(listed[0])
      expect(rows.at(listed.length)).toBe(undefined)
    }),
  )
})

it('moves that cross are listed in the order in which they leave', () => {
  const found = {
    ...reconcile(daily, []),
    missing: [],
    moved: [
      move(2, '2026-12-01 10:00:00', '2026-12-05 09:00:00'),
      move(1, '2026-11-30 10:00:00', '2026-12-06 09:00:00'),
    ],
  }
  expect(all(found).map((row) => row?.number)).toEqual([1, 2])
})
