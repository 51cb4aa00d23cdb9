import { parseLocalDate, parseLocalDateTime } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyLocalDate, anyLocalDateTime, anyTimeOfDay, exampleZones } from '../../src/index.ts'
import { transitionsOf } from '../../src/arbitraries/transitions.ts'

const dates = fc.sample(anyLocalDate(), { seed: 1, numRuns: 3000 })

it('every date and every date-time exists', () => {
  for (const date of dates) expect(parseLocalDate(date)).toMatchObject({ ok: true })
  for (const local of fc.sample(anyLocalDateTime(), 500))
    expect(parseLocalDateTime(local)).toMatchObject({ ok: true })
})

it.each([
  ['leap days', /-02-29$/],
  ['last days of the year', /-12-31$/],
  ['first days of the year', /-01-01$/],
  ['last days of months', /-(01-31|04-30|06-30)$/],
  ['days before 1990', /^19[78]/],
  ['days after 2150', /^2[12]/],
])('there are %s', (_, pattern) => {
  expect(dates.filter((date) => pattern.test(date)).length).toBeGreaterThan(20)
})

it('times of day are written in full', () => {
  for (const time of fc.sample(anyTimeOfDay(), 200)) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
})

const local = (time: number): string => new Date(time).toISOString().slice(0, 16)

const found = (zone: string, year: number) =>
  transitionsOf(zone, year).map(({ from, to }) => [local(from), local(to)])

it('transitions are those of the zone', () => {
  expect(found('America/New_York', 2026)).toEqual([
    ['2026-03-08T02:00', '2026-03-08T03:00'],
    ['2026-11-01T02:00', '2026-11-01T01:00'],
  ])
  expect(found('Australia/Lord_Howe', 2026)).toEqual([
    ['2026-04-05T02:00', '2026-04-05T01:30'],
    ['2026-10-04T02:00', '2026-10-04T02:30'],
  ])
  expect(found('Pacific/Apia', 2011).at(-1)).toEqual(['2011-12-30T00:00', '2011-12-31T00:00'])
  expect(found('Asia/Shanghai', 2026)).toEqual([])
})

it('every example zone is known to the platform', () => {
  for (const zone of exampleZones)
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
})
