import {
  InvalidRequestError,
  type Issue,
  parseScheduledMeeting,
  type ScheduledMeeting,
  type ScheduledMeetingInput,
} from '@umeeting/core'

/**
 * What is booked: a scheduled meeting whose series may be longer than the service creates at once, or have no end.
 * The ledger gives each call a `userKey` of its own, so a request has none.
 */
export type LedgerRequestInput = Omit<ScheduledMeetingInput, 'userKey'>

/** A request as it was read. */
export type LedgerRequest = Omit<ScheduledMeeting, 'userKey'>

/** What may be changed of a booking; what is absent or undefined stays. */
export type LedgerChanges = {
  readonly [Name in Changeable]?: LedgerRequestInput[Name] | undefined
}

/** What can be changed of a booking. */
export type Changeable =
  | 'topic'
  | 'start'
  | 'durationMinutes'
  | 'password'
  | 'recurrence'
  | 'end'
  | 'muteUponEntry'
  | 'recording'
  | 'liveStreaming'
  | 'waitingRoom'
  | 'hostName'

/** What is recorded of an update, in its command. */
export interface UpdatePayload {
  readonly request: LedgerRequest
  /** Its end was changed: what was cancelled from a date on is booked again as far as that goes. Schema 1 says nothing of it. */
  readonly endsAnew?: boolean
}

/**
 * Reads a request as core reads a scheduled meeting, save that an open end is taken: it is booked in parts.
 *
 * @throws InvalidRequestError
 */
export function readRequest(input: unknown, action: string): LedgerRequest {
  if (!isRecord(input)) return parsed(input, action)
  const { userKey, ...request } = input
  if (userKey !== undefined) {
    const issue: Issue = {
      code: 'unknown-key',
      path: ['userKey'],
      expected: { known: Object.keys(request) },
      received: 'userKey',
    }
    throw new InvalidRequestError(action, [issue])
  }
  if (!isOpenSeries(request)) return parsed(request, action)
  return { ...parsed({ ...request, end: { kind: 'count', count: 1 } }, action), end: { kind: 'open' } }
}

function isOpenSeries({ recurrence, end }: Readonly<Record<string, unknown>>): boolean {
  if (!isRecord(recurrence) || recurrence['kind'] === 'once') return false
  return isRecord(end) && end['kind'] === 'open' && Object.keys(end).length === 1
}

function parsed(input: unknown, action: string): LedgerRequest {
  const result = parseScheduledMeeting(input)
  if (!result.ok) throw new InvalidRequestError(action, result.issues)
  return result.value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The changed request, read anew. A change of the end to open, or from it, changes how it is cut into parts. */
export function changedRequest(
  request: LedgerRequest,
  changes: LedgerChanges,
  action: string,
): LedgerRequest {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return readRequest({ ...request, ...Object.fromEntries(given) }, action)
}

/** JSON whose keys stand in order, so that equal requests are equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isRecord(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  )
}
