import type { Contender } from './contender.ts'
import { icalJs } from './peers/ical.ts'
import { limit } from './peers/limit.ts'
import { rruleFloating, rruleWithZone } from './peers/rrule.ts'
import { rruleRust } from './peers/rrule-rust.ts'
import { rruleTemporal } from './peers/rrule-temporal.ts'
import { calendarInstants, calendarObjects, rruleObjects } from './peers/umeeting.ts'

/** The calendar engine comes first: what the others answer is held against it. */
export const contenders: readonly Contender[] = [
  calendarObjects,
  calendarInstants,
  limit,
  rruleObjects,
  rruleRust,
  rruleTemporal,
  rruleFloating,
  rruleWithZone,
  icalJs,
]
