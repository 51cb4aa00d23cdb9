import { expect, it } from 'vitest'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { movesAlike } from './moves-alike.ts'

const at = (local: string) => local as LocalDateTime
const move = (from: string, to: string) => ({ from: at(from), to: at(to) })

it('moves to one time of day are one group; those to another, or to the next day, are others', () => {
  expect(
    movesAlike([
      move('2026-03-08 02:30:00', '2026-03-08 03:30:00'),
      move('2027-03-14 02:30:00', '2027-03-14 03:30:00'),
      move('2028-03-12 02:30:00', '2028-03-12 03:00:00'),
      move('2029-03-11 02:30:00', '2029-03-12 03:30:00'),
    ]),
  ).toEqual([
    {
      from: '2026-03-08 02:30:00',
      to: '2026-03-08 03:30:00',
      isNextDay: false,
      dates: ['2026-03-08 02:30:00', '2027-03-14 02:30:00'],
    },
    {
      from: '2028-03-12 02:30:00',
      to: '2028-03-12 03:00:00',
      isNextDay: false,
      dates: ['2028-03-12 02:30:00'],
    },
    {
      from: '2029-03-11 02:30:00',
      to: '2029-03-12 03:30:00',
      isNextDay: true,
      dates: ['2029-03-11 02:30:00'],
    },
  ])
})
