import { type MeetingPage, meetingPage } from '../wire/answers/meeting-page.ts'
import { type MeetingQuery, meetingQueryTable } from '../wire/requests/queries.ts'
import { queryArgument } from './method-arguments.ts'
import { anotherPage } from './mismatch.ts'
import { type ClientOperation, tabledOperation } from './operation.ts'

/** The lists of meetings, a page at a time. */
export interface ListOperations {
  /** One page of the meetings that are booked or run. */
  readonly list: ClientOperation<MeetingQuery, MeetingPage, readonly [query?: MeetingQuery]>
  /** One page of the meetings that are over or cancelled. */
  readonly history: ClientOperation<MeetingQuery, MeetingPage, readonly [query?: MeetingQuery]>
}

export const listOperations: ListOperations = {
  list: tabledOperation({
    name: 'list',
    action: 'list the meetings',
    path: 'share/list',
    safety: 'read',
    table: meetingQueryTable,
    answer: meetingPage,
    mismatch: anotherPage,
    methodArguments: queryArgument<MeetingQuery>(),
  }),
  history: tabledOperation({
    name: 'history',
    action: 'list the past meetings',
    path: 'share/history',
    safety: 'read',
    table: meetingQueryTable,
    answer: meetingPage,
    mismatch: anotherPage,
    methodArguments: queryArgument<MeetingQuery>(),
  }),
}
