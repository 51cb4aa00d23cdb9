import type { LocalDateTime } from '../../time/local-date-time.ts'
import { codeRead } from '../fields/code.ts'
import { type AnswerType, derived } from '../fields/field-type.ts'
import { flag } from '../fields/flag.ts'
import { integer } from '../fields/integer.ts'
import { localDateTime } from '../fields/local-date-time.ts'
import type { Secret } from '../fields/secret.ts'
import { id, secret, text } from '../fields/text.ts'
import { type Extra, listOf, optional, recordOf, required } from './answer-record.ts'
import { type MeetingStatus, meetingStatus } from './meeting-details.ts'

/** Whether a meeting was started at once or booked for a time (`type` 1, 2). */
export type MeetingType = 'instant' | 'scheduled'

/** A row of `share/list` or `share/history`; the history has no `joinUrl`. */
export interface MeetingSummary {
  /** The meeting number. */
  readonly id: string
  /** As the service kept it: it may be cut or escaped. */
  readonly topic: string | undefined
  /** On the wall clock of the service's zone. */
  readonly start: LocalDateTime | undefined
  /** Minutes. */
  readonly durationMinutes: number | undefined
  /** Where the meeting is in its life. */
  readonly status: MeetingStatus | undefined
  /** How it was made. */
  readonly type: MeetingType | undefined
  /** Where participants enter. */
  readonly joinUrl: string | undefined
  /** Whoever enters it becomes host. */
  readonly hostKey: Secret | undefined
  /** What else the row had. */
  readonly extra: Extra
}

/** One page of `share/list` or `share/history`. */
export interface MeetingPage {
  /** The rows of this page, in the order of the answer. */
  readonly meetings: readonly MeetingSummary[]
  /** From 1. */
  readonly pageNumber: number | undefined
  /** How many rows a page has at most. */
  readonly pageSize: number | undefined
  /** How many meetings there are on all pages (`total_record`). */
  readonly totalMeetings: number | undefined
  /** How many pages there are (`total_page`). */
  readonly totalPages: number | undefined
  /** Whether there is a page before this one. */
  readonly hasPreviousPage: boolean | undefined
  /** Whether there is a page after this one. */
  readonly hasNextPage: boolean | undefined
  /** What else the answer had. */
  readonly extra: Extra
}

interface PageData extends Omit<MeetingPage, 'meetings'> {
  readonly meetings: MeetingPage['meetings'] | undefined
}

export const meetingType: AnswerType<MeetingType> = codeRead({ '1': 'instant', '2': 'scheduled' })

const summary = recordOf<MeetingSummary>({
  id: required('id', id),
  topic: optional('topic', text),
  start: optional('start_time', localDateTime),
  durationMinutes: optional('duration', integer),
  status: optional('status', meetingStatus),
  type: optional('type', meetingType),
  joinUrl: optional('join_url', text),
  hostKey: optional('host_key', secret),
})

const pageData = recordOf<PageData>({
  meetings: optional('meetings', listOf(summary)),
  pageNumber: optional('page_num', integer),
  pageSize: optional('page_size', integer),
  totalMeetings: optional('total_record', integer),
  totalPages: optional('total_page', integer),
  hasPreviousPage: optional('has_previous_page', flag),
  hasNextPage: optional('has_next_page', flag),
})

/** Without `meetings` a page is empty only where the total says that there are none. */
export const meetingPage: AnswerType<MeetingPage> = derived(pageData, ({ meetings, ...page }, context) => {
  if (!meetings && page.totalMeetings !== 0) {
    context.enter('meetings')
    context.refuseAbsence({ thing: 'list-of-meetings' })
    context.leave()
  }
  return { ...page, meetings: meetings ?? [] }
})
