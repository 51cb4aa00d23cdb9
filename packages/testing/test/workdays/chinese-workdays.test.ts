import {
  createMeetingClient,
  explanationText,
  type LocalDate,
  parseSeriesOrThrow,
  predict,
  reconcile,
  WorkdayCalendarError,
} from '@umeeting/core'
import { expect, it } from 'vitest'
import { createSimulatedService } from '../../src/index.ts'
import { announcedYears, chineseWorkdays } from './chinese-workdays.ts'

const isWorkday = (date: string) => chineseWorkdays(date as LocalDate)

it.each([
  ['2026-01-02', false, 'New Year, a Friday'],
  ['2026-01-04', true, 'worked for New Year, a Sunday'],
  ['2026-02-14', true, 'worked for Spring Festival, a Saturday'],
  ['2026-02-23', false, 'Spring Festival, a Monday'],
  ['2026-02-28', true, 'worked for Spring Festival, a Saturday'],
  ['2026-04-06', false, 'Qingming, a Monday'],
  ['2026-05-09', true, 'worked for Labour Day, a Saturday'],
  ['2026-06-19', false, 'Dragon Boat Festival, a Friday'],
  ['2026-09-20', true, 'worked for National Day, a Sunday'],
  ['2026-09-25', false, 'Mid-Autumn Festival, a Friday'],
  ['2026-10-07', false, 'National Day, a Wednesday'],
  ['2026-10-08', true, 'a plain Thursday'],
  ['2026-10-10', true, 'worked for National Day, a Saturday'],
  ['2026-10-11', false, 'a plain Sunday'],
])('%s, workday: %s (%s)', (date, expected) => {
  expect(isWorkday(date)).toBe(expected)
})

it('the announced years follow each other, each with its National Day', () => {
  const years = [...announcedYears].map(Number).toSorted((left, right) => left - right)
  const first = years[0] ?? 0
  expect(years.length).toBeGreaterThan(20)
  expect(years).toEqual(years.map((_, index) => first + index))
  for (const year of years) expect(isWorkday(`${year}-10-01`)).toBe(false)
  expect([isWorkday(`${first - 1}-10-01`), isWorkday(`${(years.at(-1) ?? 0) + 1}-10-01`)]).toEqual([
    undefined,
    undefined,
  ])
})

const booking = {
  recurrence: { kind: 'workdays' },
  start: '2026-09-18 10:00:00',
  end: { kind: 'count', count: 12 },
} as const

it('a service that follows the statutory calendar is found and named, in both languages', async () => {
  const service = createSimulatedService({ dialect: { workdays: chineseWorkdays } })
  const client = createMeetingClient(service.transport)
  const { occurrences } = await client.schedule({
    ...booking,
    topic: '晨会',
    capacity: 25,
    durationMinutes: 45,
  })
  expect(occurrences.map(({ localStart }) => localStart.slice(5, 10))).toEqual(
    '09-18 09-20 09-21 09-22 09-23 09-24 09-28 09-29 09-30 10-08 10-09 10-10'.split(' '),
  )
  const workdayCalendars = { 'the State Council': chineseWorkdays }
  const found = reconcile(parseSeriesOrThrow(booking), occurrences, {}, { workdayCalendars })
  expect(found.verdict).toBe('different')
  const first = found.explanations.slice(0, 1)
  expect(first).toMatchObject([
    { changes: [{ point: 'workdays', from: 'monday-to-friday', to: 'the State Council' }] },
  ])
  expect(first.flatMap((each) => [explanationText(each, 'en'), explanationText(each, 'zh-CN')])).toEqual([
    expect.stringMatching(/^If workdays are those of the State Council, the answer fits exactly/),
    expect.stringMatching(/^如果工作日按“the State Council”计算，结果就完全吻合/),
  ])
})

it('a service that takes Monday to Friday is found where the calendar was assumed', () => {
  const series = parseSeriesOrThrow(booking)
  const found = reconcile(series, [...predict(series)], { workdays: chineseWorkdays })
  expect(found.explanations[0]?.changes).toEqual([
    { point: 'workdays', from: 'workday calendar', to: 'monday-to-friday' },
  ])
})

it('a series that reaches beyond the announced years is refused, never guessed', () => {
  const last = Math.max(...[...announcedYears].map(Number))
  const series = parseSeriesOrThrow({ ...booking, start: `${last}-12-28 10:00:00` })
  const dialect = { workdays: chineseWorkdays }
  expect(() => [...predict(series, dialect)]).toThrow(WorkdayCalendarError)
  expect(() => reconcile(series, [{ start_time: series.start }], dialect)).toThrow(WorkdayCalendarError)
})
