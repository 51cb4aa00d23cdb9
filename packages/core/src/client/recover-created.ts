import type { Dialect } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { isRecord } from '../input/check.ts'
import { isServiceError } from '../input/error-guards.ts'
import { InvalidRequestError } from '../input/errors.ts'
import { issue } from '../input/issue.ts'
import { predict } from '../predict/predict.ts'
import type { MeetingDetails } from '../wire/answers/meeting-details.ts'
import type { MeetingPage, MeetingSummary } from '../wire/answers/meeting-page.ts'
import { meetingsOfAllPages } from './all-meetings.ts'
import { type Aspect, type Creating, differencesBetween } from './candidate-differences.ts'
import { isNewUserKey } from './new-user-key.ts'
import { operations } from './operations.ts'
import type { CallOptions, Perform } from './perform.ts'

/** What `recoverCreated` is told of the booking. */
export interface RecoverOptions extends CallOptions {
  /** Meeting numbers that are known to be of other bookings: they are passed over. @default none */
  readonly known?: Iterable<string> | undefined
  /**
   * Whose the request's `userKey` is: of this booking alone, apart from the `known`, or `shared` with others. Under a
   * shared key an equal booking of another caller can't be told from this one: nothing is `found` then.
   *
   * @default 'this-booking' for a key of `newUserKey`, otherwise 'shared'
   */
  readonly keyUse?: 'this-booking' | 'shared' | undefined
}

/**
 * Why a meeting may be another than the one looked for: others may have its key, the service does not tell its key,
 * or it differs (a topic that was cut or escaped, a start that was rounded, another duration or capacity).
 */
export type RecoveryDoubt = 'shared-key' | 'unverified-key' | Aspect

/** A meeting of the service that may be the one looked for. */
export interface RecoveryCandidate {
  /** The meeting as `share/list` has it. */
  readonly listed: MeetingSummary
  /** Undefined where the service would not tell. */
  readonly details: MeetingDetails | undefined
  /** Why it may be another; empty where nothing speaks against it. */
  readonly doubts: readonly RecoveryDoubt[]
}

/** What became of a creating call whose outcome was unknown. */
export type Recovery =
  | {
      /** Exactly one meeting has the key of this booking, and nothing speaks against it: it is the caller's. */
      readonly kind: 'found'
      readonly id: string
      readonly listed: MeetingSummary
      readonly details: MeetingDetails
      /** Predicted, made as they are walked: lists carry none. Undefined for an instant meeting. */
      readonly occurrences: Iterable<Occurrence> | undefined
    }
  /** No meeting fits now. One that is still under way may appear later. */
  | { readonly kind: 'not-found' }
  /** Several meetings fit, or one does whose identity can't be told for sure: `doubts` says why. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly RecoveryCandidate[] }

/** Looks for the meeting that a creating call made, should it have made one: `MeetingClient.recoverCreated`. */
export async function recoverCreated(
  perform: Perform,
  dialect: Dialect,
  input: unknown,
  { known = [], keyUse, ...options }: RecoverOptions = {},
): Promise<Recovery> {
  const meeting = readCreating(input)
  const isOwnKey = keyUse === undefined ? isNewUserKey(meeting.userKey) : keyUse === 'this-booking'
  const others = new Set(known)

  const pageAt = async (pageNumber: number): Promise<MeetingPage> =>
    (await perform(operations.list, { userKey: meeting.userKey, pageNumber }, options)).answer

  /** All rows that may be the meeting. The whole list at once: the longer its walk takes, the more its rows move. */
  async function alike(): Promise<readonly MeetingSummary[]> {
    const rows: MeetingSummary[] = []
    for await (const row of meetingsOfAllPages('list', pageAt, { twice: true })) {
      const differences = differencesBetween(meeting, dialect, row, undefined)
      if (!others.has(row.id) && !isAnother(differences, isOwnKey)) rows.push(row)
    }
    return rows
  }

  /** The row as a candidate, unless its details rule it out. */
  async function examined(listed: MeetingSummary): Promise<RecoveryCandidate | undefined> {
    const details = await detailsOf(perform, listed.id, options)
    if (details && (isGone(details) || (details.userKey ?? meeting.userKey) !== meeting.userKey))
      return undefined
    const differences = differencesBetween(meeting, dialect, listed, details)
    if (isAnother(differences, isOwnKey)) return undefined
    const doubts: RecoveryDoubt[] = [...differences.keys()]
    if (details?.userKey === undefined) doubts.unshift('unverified-key')
    if (!isOwnKey) doubts.unshift('shared-key')
    return { listed, details, doubts }
  }

  let candidates: RecoveryCandidate[] = []
  for (const listed of await alike()) {
    // Few meetings are alike.
    const candidate = await examined(listed)
    if (candidate) candidates.push(candidate)
  }
  if (candidates.some(({ details }) => details === undefined)) {
    // A meeting that ended after it was listed has no details, and is listed no more.
    const still = new Set((await alike()).map(({ id }) => id))
    candidates = candidates.filter(({ details, listed }) => details !== undefined || still.has(listed.id))
  }
  if (candidates.length === 0) return { kind: 'not-found' }
  const [sure, ...rivals] = candidates.filter(({ doubts }) => doubts.length === 0)
  if (!sure?.details || rivals.length > 0) return { kind: 'ambiguous', candidates }
  const { listed, details } = sure
  const occurrences = 'start' in meeting ? predict(meeting, dialect) : undefined
  return { kind: 'found', id: listed.id, listed, details, occurrences }
}

/** The request as it was understood when it was sent; one without a key could only be guessed at. */
function readCreating(input: unknown): Creating {
  const action = 'Cannot look for the meeting'
  const isScheduled = isRecord(input) && input['start'] !== undefined
  const { parseRequest } = isScheduled ? operations.schedule : operations.instant
  const result = parseRequest(input)
  if (!result.ok) throw new InvalidRequestError(action, result.issues)
  const { userKey } = result.value
  if (userKey === undefined)
    throw new InvalidRequestError(action, [issue('required', ['userKey'], null, undefined)])
  return { ...result.value, userKey }
}

/**
 * Whether the differences rule a meeting out. Under a key of this booking alone only another kind or start does:
 * whatever else has that key is this booking, as the service has changed it.
 */
function isAnother(differences: ReturnType<typeof differencesBetween>, isOwnKey: boolean): boolean {
  for (const [aspect, difference] of differences) {
    const tells = !isOwnKey || aspect === 'kind' || aspect === 'start'
    if (difference === 'another' && tells) return true
  }
  return false
}

/** A meeting that is over or cancelled is never adopted. */
function isGone({ deleted, status }: MeetingDetails): boolean {
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
