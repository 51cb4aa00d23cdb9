import type { DialectChoices } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import type { Series } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import type { BookedOccurrence } from '../wire/answers/booked-occurrence.ts'
import type { ScheduledMeeting } from '../wire/requests/meeting.ts'

/**
 * A meeting that exists, as `schedule` (`Booking`, `Creation`) or `get` (`MeetingDetails`, with no occurrences)
 * answered it. Its occurrences are those that the service has, whatever was predicted.
 */
export interface BookedMeeting {
  /** What is known of the meeting: of an answer of `schedule`, or of `get`. */
  readonly meeting: {
    readonly id: string
    readonly start: LocalDateTime | undefined
    readonly joinUrl: string | undefined
    readonly topic?: string | undefined
    readonly durationMinutes?: number | undefined
  }
  /** As the service answered them; none where it was asked by `get`. */
  readonly occurrences: readonly BookedOccurrence[]
  /** What was asked for: where its dates are exactly those observed, its rule can stand for them. */
  readonly series?: Series | ScheduledMeeting | undefined
}

/** What a calendar file can be made of. */
export type CalendarSource = Series | ScheduledMeeting | BookedMeeting

/** What else a calendar file says of a meeting. */
export interface CalendarOptions {
  /** How the service reads the series, and the zone of the file. @default documentedDialect */
  readonly dialect?: DialectChoices | undefined
  /** Title of the entry. @default the meeting's topic, or none */
  readonly summary?: string | undefined
  /** Text of the entry. @default none */
  readonly description?: string | undefined
  /** Minutes. @default the meeting's, or none: the entry then takes no time */
  readonly durationMinutes?: number | undefined
  /** The meeting number, after which the entry is named. @default the meeting's, or a name made of the content */
  readonly id?: string | undefined
  /** Where participants enter. @default the meeting's, or none */
  readonly joinUrl?: string | undefined
  /** These in place of all that the series has, such as those of a window. @default all */
  readonly occurrences?: Iterable<Occurrence> | undefined
  /** How many dates are written out one by one where no rule says them: an integer, at least 1. @default 1000 */
  readonly mostDates?: number | undefined
  /** Epoch milliseconds of `DTSTAMP`: when the file was made. @default 0, since the core reads no clock */
  readonly writtenAt?: number | undefined
}

/** A source and its options, read the same way whatever the source is. */
export interface CalendarEntry {
  readonly series: Series | undefined
  readonly occurrences: Iterable<Occurrence & { readonly uuid?: string | undefined }> | undefined
  /** When a booked meeting without occurrences starts. */
  readonly start: LocalDateTime | undefined
  readonly id: string | undefined
  readonly summary: string | undefined
  readonly durationMinutes: number | undefined
  readonly joinUrl: string | undefined
}

/** Takes what may be shown, name by name: a password, a host key or a start link never comes along. */
export function entryOf(source: CalendarSource, options: CalendarOptions): CalendarEntry {
  const booked = 'meeting' in source ? source : undefined
  const series = 'meeting' in source ? source.series : source
  const asked: Partial<ScheduledMeeting> = series ?? {}
  const observed = booked && booked.occurrences.length > 0 ? booked.occurrences : undefined
  return {
    series,
    occurrences: options.occurrences ?? observed,
    start: booked?.meeting.start,
    id: options.id ?? booked?.meeting.id,
    summary: options.summary ?? booked?.meeting.topic ?? asked.topic,
    durationMinutes: options.durationMinutes ?? booked?.meeting.durationMinutes ?? asked.durationMinutes,
    joinUrl: joinLink(options.joinUrl ?? booked?.meeting.joinUrl),
  }
}

/** A join URL. URLs with a `zak` parameter start the meeting as host and are dropped. */
function joinLink(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[\x21-\x7e]+$/i.test(url) && !/[?&]zak=/i.test(url)
    ? url
    : undefined
}
