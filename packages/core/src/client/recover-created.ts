import type { Dialect } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { isRecord } from '../input/check.ts'
import { isServiceError } from '../input/error-guards.ts'
import { InvalidRequestError } from '../input/errors.ts'
import { issue } from '../input/issue.ts'
import { predict } from '../predict/predict.ts'
import { isOccurrence } from '../predict/queries.ts'
import type { MeetingDetails } from '../wire/answers/meeting-details.ts'
import type { MeetingSummary } from '../wire/answers/meeting-page.ts'
import type { InstantMeeting, ScheduledMeeting } from '../wire/requests/meeting.ts'
import { meetingsOfAllPages } from './all-meetings.ts'
import { operations } from './operations.ts'
import type { CallOptions, Perform } from './perform.ts'

export interface RecoverOptions extends CallOptions {
  /** Meeting numbers that are known to be of other bookings: they are passed over. @default none */
  readonly known?: Iterable<string> | undefined
}

/** A meeting of the service that may be the one looked for. */
export interface RecoveryCandidate {
  readonly listed: MeetingSummary
  /** Undefined where the service would not tell. */
  readonly details: MeetingDetails | undefined
}

/** What became of a creating call whose outcome was unknown. */
export type Recovery =
  | {
      /** Exactly one meeting fits: it is the caller's. */
      readonly kind: 'found'
      readonly id: string
      readonly listed: MeetingSummary
      readonly details: MeetingDetails | undefined
      /** Predicted, made as they are walked: lists carry none. Undefined for an instant meeting. */
      readonly occurrences: Iterable<Occurrence> | undefined
    }
  /** No meeting fits now. One that is still under way may appear later. */
  | { readonly kind: 'not-found' }
  /** Several meetings fit, or one does whose identity can't be told for sure. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly RecoveryCandidate[] }

type Creating = ScheduledMeeting | InstantMeeting
type Likeness = 'same' | 'possible' | 'other'

/** Looks for the meeting that a creating call made, should it have made one: `MeetingClient.recoverCreated`. */
export async function recoverCreated(
  perform: Perform,
  dialect: Dialect,
  input: unknown,
  { known = [], ...options }: RecoverOptions = {},
): Promise<Recovery> {
  const meeting = readCreating(input)
  const others = new Set(known)
  const found: Record<Likeness, RecoveryCandidate[]> = { same: [], possible: [], other: [] }
  const rows = meetingsOfAllPages('list', async (pageNumber) => {
    const query = { userKey: meeting.userKey, pageNumber }
    return (await perform(operations.list, query, options)).answer
  })
  for await (const listed of rows) {
    const likeness = others.has(listed.id) ? 'other' : likenessOf(listed, meeting, dialect, others.size > 0)
    if (likeness === 'other') continue
    const details = await detailsOf(perform, listed.id, options)
    if (details && isAnother(details, meeting)) continue
    found[likeness].push({ listed, details })
  }
  const [same, ...rivals] = found.same
  if (same && rivals.length === 0) {
    const occurrences = 'start' in meeting ? predict(meeting, dialect) : undefined
    return { kind: 'found', id: same.listed.id, ...same, occurrences }
  }
  const candidates = same ? found.same : found.possible
  return candidates.length === 0 ? { kind: 'not-found' } : { kind: 'ambiguous', candidates }
}

/** The request as it was understood when it was sent; one without a key could only be guessed at. */
function readCreating(input: unknown): Creating {
  const action = 'Cannot look for the meeting'
  const isScheduled = isRecord(input) && input['start'] !== undefined
  const { parseRequest } = isScheduled ? operations.schedule : operations.instant
  const result = parseRequest(input)
  if (!result.ok) throw new InvalidRequestError(action, result.issues)
  if (result.value.userKey === undefined)
    throw new InvalidRequestError(action, [issue('required', ['userKey'], null, undefined)])
  return result.value
}

/** `possible` where a field that tells can't be read or is the service's own reading of the rule. */
function likenessOf(
  listed: MeetingSummary,
  meeting: Creating,
  dialect: Dialect,
  areOthersKnown: boolean,
): Likeness {
  const isScheduled = 'start' in meeting
  const type = isScheduled ? 'scheduled' : 'instant'
  if (listed.topic !== undefined && listed.topic.trim() !== meeting.topic.trim()) return 'other'
  if (listed.type !== undefined && listed.type !== type) return 'other'
  const startless = areOthersKnown ? 'same' : 'possible'
  const start = isScheduled ? likenessOfStart(listed.start, meeting, dialect) : startless
  if (start !== 'same') return start
  const { durationMinutes } = meeting
  const sameDuration = durationMinutes === undefined || listed.durationMinutes === durationMinutes
  return listed.topic !== undefined && sameDuration ? 'same' : 'possible'
}

/** A list may show the first or the next occurrence of a series, and both as the service reads the rule. */
function likenessOfStart(
  start: MeetingSummary['start'],
  meeting: ScheduledMeeting,
  dialect: Dialect,
): Likeness {
  if (start === undefined) return 'possible'
  if (start === meeting.start || isOccurrence(meeting, start, dialect)) return 'same'
  return meeting.recurrence.kind === 'once' || start < meeting.start ? 'other' : 'possible'
}

/** What only the details tell. */
function isAnother({ userKey, deleted, status }: MeetingDetails, meeting: Creating): boolean {
  if (userKey !== undefined && userKey !== meeting.userKey) return true
  return deleted === true || status === 'cancelled' || status === 'ended'
}

async function detailsOf(
  perform: Perform,
  id: string,
  options: CallOptions,
): Promise<MeetingDetails | undefined> {
  try {
    return (await perform(operations.get, { id }, options)).answer
  } catch (error) {
    if (isServiceError(error)) return undefined
    throw error
  }
}
