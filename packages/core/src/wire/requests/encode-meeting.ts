import type { DialectChoices } from '../../dialect/dialect.ts'
import { encodeRecurrence } from '../series/encode-recurrence.ts'
import { encodeSeries, encodeSeriesEnd } from '../series/encode-series.ts'
import { meetingTables } from './meeting-tables.ts'
import type { InstantMeeting, MeetingUpdate, ScheduledMeeting } from './meeting.ts'
import { writeRows } from './request-table.ts'

/** Writes the fields of a `share/instant` call; `decodeInstantMeeting` reads them back. */
export function encodeInstantMeeting(
  meeting: InstantMeeting,
  dialect?: DialectChoices,
): Readonly<Record<string, string>> {
  return {
    ...writeRows(meetingTables.instant.plain, meeting),
    ...encodeRecurrence(meeting.recurrence, dialect),
  }
}

/** Writes the fields of a `share/schedule` call; `decodeScheduledMeeting` reads them back. */
export function encodeScheduledMeeting(
  meeting: ScheduledMeeting,
  dialect?: DialectChoices,
): Readonly<Record<string, string>> {
  return {
    ...writeRows(meetingTables.schedule.plain, meeting),
    ...encodeSeries(meeting, dialect),
  }
}

/**
 * Writes the fields of a `share/update` call; `decodeMeetingUpdate` reads them back. A meeting that is to happen once
 * has `recurrence_type=""`, which turns a recurring one into a plain one.
 */
export function encodeMeetingUpdate(
  update: MeetingUpdate,
  dialect?: DialectChoices,
): Readonly<Record<string, string>> {
  const { recurrence, end } = update
  return {
    ...writeRows(meetingTables.update.plain, update),
    start_time: update.start,
    ...(recurrence && { recurrence_type: '', ...encodeRecurrence(recurrence, dialect) }),
    ...(end && encodeSeriesEnd(end)),
  }
}
