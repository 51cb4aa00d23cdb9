/**
 * Calendar files. An entry of its own, because it brings ical-generator along.
 *
 * @module @umeeting/core/icalendar
 */

export { type BookedMeeting, type CalendarOptions, type CalendarSource } from './calendar-source.ts'
export { toICalendar } from './to-icalendar.ts'
