import { orThrow } from '../../input/or-throw.ts'
import type {
  InstantMeeting,
  InstantMeetingInput,
  MeetingUpdate,
  MeetingUpdateInput,
  ScheduledMeeting,
  ScheduledMeetingInput,
} from './meeting.ts'
import { parseMeeting } from './parse-meeting.ts'
import { requestParser, type RequestParser } from './request-parser.ts'

/**
 * Reads a meeting that starts now (`InstantMeetingInput`) from anything. All issues at once; a key that is not known
 * is refused by name. Also a Standard Schema.
 *
 * @example
 * parseInstantMeeting({ topic: 'Stand-up', capacity: 25, durationMinutes: 30 })
 * // { ok: false, issues: [{ code: 'out-of-range', path: ['durationMinutes'], expected: { above: 30 }, received: '30' }], … }
 */
export const parseInstantMeeting: RequestParser<InstantMeetingInput, InstantMeeting> =
  /* @__PURE__ */ requestParser((input) => parseMeeting('instant', input))

/**
 * Reads a meeting booked for a time (`ScheduledMeetingInput`) from anything. All issues at once; a key that is not
 * known is refused by name; a recurring meeting needs an end. Also a Standard Schema.
 *
 * @example
 * parseScheduledMeeting({ topic: 'Stand-up', capacity: 25, start: '2026-11-30 10:00:00', durationMinutes: 45 })
 * // { ok: true, value: { topic: 'Stand-up', capacity: 25, durationMinutes: 45, recurrence: { kind: 'once' },
 * //   start: '2026-11-30 10:00:00', end: { kind: 'open' } }, notices: [] }
 */
export const parseScheduledMeeting: RequestParser<ScheduledMeetingInput, ScheduledMeeting> =
  /* @__PURE__ */ requestParser((input) => parseMeeting('schedule', input))

/**
 * Reads a change of a series (`MeetingUpdateInput`) from anything. All issues at once; a key that is not known is
 * refused by name; a recurrence needs an end. Also a Standard Schema.
 */
export const parseMeetingUpdate: RequestParser<MeetingUpdateInput, MeetingUpdate> =
  /* @__PURE__ */ requestParser((input) => parseMeeting('update', input))

/**
 * The throwing variant of `parseInstantMeeting`.
 *
 * @throws InvalidRequestError with every issue.
 */
export function parseInstantMeetingOrThrow(input: unknown): InstantMeeting {
  return orThrow('Cannot start the meeting', parseInstantMeeting(input))
}

/**
 * The throwing variant of `parseScheduledMeeting`.
 *
 * @throws InvalidRequestError with every issue.
 */
export function parseScheduledMeetingOrThrow(input: unknown): ScheduledMeeting {
  return orThrow('Cannot schedule the meeting', parseScheduledMeeting(input))
}

/**
 * The throwing variant of `parseMeetingUpdate`.
 *
 * @throws InvalidRequestError with every issue.
 */
export function parseMeetingUpdateOrThrow(input: unknown): MeetingUpdate {
  return orThrow('Cannot update the meeting', parseMeetingUpdate(input))
}
