import { expect, it } from 'vitest'

/** `getTimezoneOffset()` on 1 January 2026 in each zone that the date tests run under. */
const OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0,
  'America/New_York': 300,
  'Australia/Lord_Howe': -660,
}

it('the TZ of the project takes effect in its process', () => {
  const zone = process.env['TZ'] ?? ''
  expect(OFFSETS).toHaveProperty([zone])
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(OFFSETS[zone])
})
