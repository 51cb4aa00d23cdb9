import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../test/runs.ts'
import { weeksOfMonth } from './weeks-of-month.ts'

it('the weeks of a month hold each of its dates once, in order, on its weekday, and have seven places each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = weeksOfMonth(year, month)
      // The platform's own calendar, which shares no code with what is checked.
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
      const dates = Array.from({ length: last }, (_, day) =>
        new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10),
      )
      expect(weeks.flat().filter((date) => date !== null)).toEqual(dates)
      const misplaced = weeks.flatMap((week) =>
        week.filter(
          (date, place) => date !== null && (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7 !== place,
        ),
      )
      expect(misplaced).toEqual([])
      expect(new Set(weeks.map(({ length }) => length))).toEqual(new Set([7]))
      expect(weeks.filter((week) => week.every((date) => date === null))).toEqual([])
    }),
    runs(300, 20_000),
  )
})
