import type { IssueCode } from '@umeeting/core'

/** What is no start of a series, with how it is refused. */
export const badStarts: readonly (readonly [unknown, ...IssueCode[]])[] = [
  [undefined, 'required'],
  [null, 'required'],
  ['', 'required'],
  ['7', 'not-a-local-date-time'],
  [7, 'not-a-local-date-time'],
  ['2026-11-30', 'not-a-local-date-time'],
  ['2026-11-30T10:00:00', 'not-a-local-date-time'],
  ['2026-11-30 10:00', 'not-a-local-date-time'],
  ['2026-11-30 10:00:00Z', 'not-a-local-date-time'],
  ['2026-1-30 10:00:00', 'not-a-local-date-time'],
  [{}, 'not-a-local-date-time'],
  ['2026-02-30 10:00:00', 'no-such-date'],
  ['2100-02-29 10:00:00', 'no-such-date'],
  ['2026-13-01 10:00:00', 'no-such-date'],
  ['2026-00-10 10:00:00', 'no-such-date'],
  ['2026-11-00 10:00:00', 'no-such-date'],
  ['2026-11-30 24:00:00', 'no-such-time'],
  ['2026-11-30 23:60:00', 'no-such-time'],
  ['2026-11-30 23:59:60', 'no-such-time'],
  ['2026-02-30 24:00:00', 'no-such-date', 'no-such-time'],
  ['1899-12-31 10:00:00', 'out-of-range'],
]

/** What is no end date of a series, with how it is refused. */
export const badEndDates: readonly (readonly [unknown, IssueCode])[] = [
  ['2026', 'not-a-date-or-date-time'],
  [20_261_231, 'not-a-date-or-date-time'],
  ['31.12.2026', 'not-a-date-or-date-time'],
  ['2026-12-31 10:00', 'not-a-date-or-date-time'],
  [[], 'not-a-date-or-date-time'],
  ['2026-02-29', 'no-such-date'],
  ['2026-04-31 10:00:00', 'no-such-date'],
  ['2026-12-31 25:00:00', 'no-such-time'],
  ['1899-12-31', 'out-of-range'],
]
