import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/runs.ts'
import { END_OF_DAYS, localDateOf } from '../../time/local-date-time.ts'
import { type Weekday, weekdays } from '../../time/weekday.ts'
import { dayOfMonth, dayOrLastOfMonth } from './day-of-month.ts'
import type { DayBounds, DaySet } from './day-set.ts'
import { daysOfWeek } from './days-of-week.ts'
import { everyDay } from './every-day.ts'
import { fifthWeekdayOfMonth, lastWeekdayOfMonth, nthWeekdayOfMonth } from './weekday-of-month.ts'
import { workdayCalendarDays } from './workday-calendar-days.ts'

/** What a set should hold, asked of `Date` alone. */
type Membership = (date: Date) => boolean

interface Case {
  readonly name: string
  readonly days: DaySet
  readonly holds: Membership
}

const dayBefore = (date: Date, days: number): Date => new Date(date.getTime() - days * 86_400_000)
const isLastOfMonth = (date: Date): boolean => dayBefore(date, -1).getUTCDate() === 1
const indexOf = (date: Date): number => (date.getUTCDay() + 6) % 7
const isOdd = (date: string): boolean => Number(date.replaceAll('-', '')) % 7 < 3

const someWeekdays: readonly (readonly Weekday[])[] = [
  ['monday'],
  ['sunday'],
  ['monday', 'wednesday', 'friday'],
  ['saturday', 'sunday'],
  weekdays,
]

const boundsFrom = (firstDay: number): DayBounds => ({ firstDay, lastDay: END_OF_DAYS - 1, most: Infinity })

const FIRST_WORKDAY_ASKED = 10_000

const cases: readonly Case[] = [
  { name: 'every day', days: everyDay, holds: () => true },
  ...someWeekdays.map((days) => ({
    name: `every ${days.join(', ')}`,
    days: daysOfWeek(days),
    holds: (date: Date) => days.some((day) => weekdays.indexOf(day) === indexOf(date)),
  })),
  ...[1, 15, 28, 29, 30, 31].flatMap((day) => [
    { name: `day ${day}`, days: dayOfMonth(day), holds: (date: Date) => date.getUTCDate() === day },
    {
      name: `day ${day} or the last`,
      days: dayOrLastOfMonth(day),
      holds: (date: Date) => date.getUTCDate() === day || (isLastOfMonth(date) && date.getUTCDate() < day),
    },
  ]),
  ...[0, 3, 6].flatMap((weekday) =>
    [1, 2, 3, 4].map((week) => ({
      name: `${weekdays[weekday]} number ${week} of the month`,
      days: nthWeekdayOfMonth(week, weekday),
      holds: (date: Date) => indexOf(date) === weekday && Math.ceil(date.getUTCDate() / 7) === week,
    })),
  ),
  ...[0, 3, 6].flatMap((weekday) => [
    {
      name: `${weekdays[weekday]} number 5 of the month`,
      days: fifthWeekdayOfMonth(weekday),
      holds: (date: Date) => indexOf(date) === weekday && date.getUTCDate() > 28,
    },
    {
      name: `last ${weekdays[weekday]} of the month`,
      days: lastWeekdayOfMonth(weekday),
      holds: (date: Date) =>
        indexOf(date) === weekday && dayBefore(date, -7).getUTCMonth() !== date.getUTCMonth(),
    },
  ]),
  {
    name: 'a workday calendar',
    days: workdayCalendarDays(isOdd, boundsFrom(FIRST_WORKDAY_ASKED), false),
    holds: (date) => isOdd(date.toISOString().slice(0, 10)),
  },
]

describe.each(cases)('$name', ({ days, holds }) => {
  const member = (epochDay: number): boolean => holds(new Date(epochDay * 86_400_000))
  // Closed forms hold for all of 1900–9999; a calendar is asked from its first day on.
  const day = days.closed
    ? fc.integer({ min: -25_567, max: 2_932_000 })
    : fc.integer({ min: FIRST_WORKDAY_ASKED, max: FIRST_WORKDAY_ASKED + 3000 })

  it('the rank grows by one after each day of the set, and after no other', () => {
    fc.assert(
      fc.property(day, (epochDay) => {
        // Adding, so that a rank of -0 is no other than 0.
        expect(days.rank(epochDay + 1) + 0).toBe(days.rank(epochDay) + (member(epochDay) ? 1 : 0))
      }),
      runs(300, 20_000),
    )
  })

  it('the rank of a day selects the first day of the set from it on', () => {
    fc.assert(
      fc.property(day, (epochDay) => {
        let first = epochDay
        while (!member(first)) first++
        expect(days.select(days.rank(epochDay))).toBe(first)
      }),
      runs(300, 20_000),
    )
  })

  it('a selected day has the rank that selected it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (epochDay, further) => {
        const rank = days.rank(epochDay) + further
        expect(days.rank(days.select(rank))).toBe(rank)
      }),
      runs(300, 20_000),
    )
  })

  it('filling writes what selecting answers, in the unit and with the shift that are asked for, and no more', () => {
    const unit = fc.constantFrom(1, 86_400_000)
    const shift = fc.integer({ min: -50_400_000, max: 86_399_000 })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), unit, shift, (epochDay, length, scale, later) => {
        const rank = days.rank(epochDay)
        const target = new Float64Array(length + 1).fill(NaN)
        days.fill(target, rank, length, scale, later)
        const selected = Array.from({ length }, (_, index) => days.select(rank + index) * scale + later)
        expect([...target]).toEqual([...selected, NaN])
      }),
      runs(100, 5000),
    )
  })
})

it('a workday calendar is asked once a day, in order, and no further than needed', () => {
  const asked: string[] = []
  const days = workdayCalendarDays((date) => asked.push(date) > 0, boundsFrom(0), false)
  expect(days.select(2)).toBe(2)
  expect(days.rank(2)).toBe(2)
  expect(days.select(0)).toBe(0)
  expect(asked).toEqual([0, 1, 2].map(localDateOf))
})
