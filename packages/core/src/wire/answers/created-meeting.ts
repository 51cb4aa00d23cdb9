import type { LocalDateTime } from '../../time/local-date-time.ts'
import { type AnswerType, derived } from '../fields/field-type.ts'
import { flag } from '../fields/flag.ts'
import { integer } from '../fields/integer.ts'
import { localDateTime } from '../fields/local-date-time.ts'
import type { Secret } from '../fields/secret.ts'
import { id, secret, text } from '../fields/text.ts'
import { type AnswerFields, type Extra, optional, recordOf, required } from './answer-record.ts'
import { type BookedOccurrence, bookedOccurrences } from './booked-occurrence.ts'

/** What `share/instant` and `share/schedule` answer about the meeting they made. */
export interface CreatedMeeting {
  /** The meeting number. */
  readonly id: string
  /** Where participants enter, as the service writes it. */
  readonly joinUrl: string | undefined
  /** Undefined where the service sends something else, such as the "7" of the documented sample (kept in `extra`). */
  readonly start: LocalDateTime | undefined
  /** The account that hosts it. */
  readonly hostId: string | undefined
  /** Whoever enters it becomes host. */
  readonly hostKey: Secret | undefined
  /** Starts the meeting as its host. */
  readonly token: Secret | undefined
  /** A link that holds a bearer token. */
  readonly startUrl: Secret | undefined
  /** Whether participants enter muted. */
  readonly muteUponEntry: boolean | undefined
  /** How many minutes early the host may enter. */
  readonly readyMinutes: number | undefined
  /** Where its live stream is played (`play_addr`). */
  readonly playUrl: string | undefined
  /** The page on which its live stream is watched (`watch_url`). */
  readonly watchUrl: string | undefined
  /** Names its live stream to `deleteLive`. */
  readonly liveId: string | undefined
  /** What else the answer had. */
  readonly extra: Extra
}

/** A created meeting with its occurrences; a meeting that does not recur has none. */
export interface Creation {
  /** The meeting. */
  readonly meeting: CreatedMeeting
  /** In the order of the answer; empty for a meeting that does not recur. */
  readonly occurrences: readonly BookedOccurrence[]
}

interface CreationData extends CreatedMeeting {
  readonly occurrences: readonly BookedOccurrence[] | undefined
}

const creationFields: AnswerFields<CreationData> = {
  id: required('meeting_id', id),
  joinUrl: optional('join_url', text),
  start: optional('start_time', localDateTime),
  hostId: optional('host_id', id),
  hostKey: optional('host_key', secret),
  token: optional('token', secret),
  startUrl: optional('start_url', secret),
  muteUponEntry: optional('mute_upon_entry', flag),
  readyMinutes: optional('ready_time', integer),
  playUrl: optional('play_addr', text),
  watchUrl: optional('watch_url', text),
  liveId: optional('live_id', id),
  occurrences: optional('occurrences', bookedOccurrences),
}

/** Reads the `data` of a creating call. */
export const creation: AnswerType<Creation> = derived(
  recordOf(creationFields),
  ({ occurrences = [], ...meeting }) => ({ meeting, occurrences }),
)
