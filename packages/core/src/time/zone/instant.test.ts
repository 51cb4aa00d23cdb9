import { expect, it } from 'vitest'
import type { LocalDateTime } from '../local-date-time.ts'
import { instantOf, localTimeAt } from './instant.ts'

it.each([
  ['America/New_York', '2026-03-08T06:59:59Z', '2026-03-08 01:59:59'],
  ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08 03:00:00'],
  ['America/New_York', '2026-03-08T07:30:00Z', '2026-03-08 03:30:00'],
  ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01 01:30:00'],
  ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01 01:30:00'],
  ['America/New_York', '2026-11-01T07:00:00Z', '2026-11-01 02:00:00'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '2026-10-04 02:30:00'],
  ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29 23:59:59'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31 00:00:00'],
  ['Asia/Shanghai', '2026-11-30T02:00:00Z', '2026-11-30 10:00:00'],
])('in %s the clock shows at %s the local time %s, never one that it skips', (zone, instant, local) => {
  expect(localTimeAt(Date.parse(instant), zone)).toBe(local)
})

it.each([
  ['America/New_York', '2026-03-08 02:30:00', '2026-03-08T07:30:00.000Z'],
  ['America/New_York', '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z'],
  ['Asia/Kathmandu', '2026-01-01 00:00:00', '2025-12-31T18:15:00.000Z'],
])('in %s the local time %s is the instant %s', (zone, local, instant) => {
  expect(new Date(instantOf(local as LocalDateTime, zone)).toISOString()).toBe(instant)
})
