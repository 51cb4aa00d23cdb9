import { NotPossibleError } from '../errors.ts'
import { callOptions } from '../advance/look.ts'
import { isGoneError } from '../advance/outcome.ts'
import type { Context } from '../policy.ts'
import type { AttemptRow, AttemptState } from '../store/tables.ts'

/** What the service and the ledger don't agree about. */
export type AuditFinding =
  /** Created under a key of this ledger, and no booking has it. `awaited`: the ledger is going to delete it. */
  | {
      readonly kind: 'unrecorded'
      readonly meetingId: string
      readonly userKey: string
      readonly booking: string | undefined
      readonly part: number | undefined
      readonly awaited: boolean
    }
  /** A booking has it, dates are to come, and the service has it no more. */
  | { readonly kind: 'vanished'; readonly meetingId: string; readonly booking: string; readonly part: number }
  /** Several meetings were created under one key: `adopt` says which is meant. */
  | {
      readonly kind: 'ambiguous'
      readonly booking: string
      readonly part: number
      readonly meetingIds: readonly string[]
    }
  /** Booked by somebody else: their number. The ledger leaves such alone. */
  | { readonly kind: 'foreign'; readonly count: number }

/** How an audit goes about it. */
export interface AuditOptions {
  /** Told of each meeting of the service that is looked at: an audit of thousands takes its time. */
  readonly onMeeting?: (() => void) | undefined
}

/** The states in which the ledger still looks for what an attempt created, and keeps or deletes it. */
const AWAITED: ReadonlySet<AttemptState> = new Set(['sending', 'unknown', 'found', 'spare'])

/** Holds what the service lists against what is recorded. */
export async function* audit(
  context: Context,
  { onMeeting }: AuditOptions,
): AsyncGenerator<AuditFinding, void, undefined> {
  const { client, db, policy } = context
  const seen = new Set<string>()
  let foreign = 0
  for await (const { id } of client.listAll({}, {})) {
    seen.add(id)
    onMeeting?.()
    const part = await db
      .selectFrom('umeeting_part')
      .select('state')
      .where('meeting_id', '=', id)
      .executeTakeFirst()
    if (part?.state === 'booked') continue
    const userKey = await keyOf(context, id)
    if (userKey === undefined || !userKey.startsWith(`${policy.userKeyPrefix}:`)) {
      foreign++
      continue
    }
    const attempt = await db
      .selectFrom('umeeting_attempt')
      .selectAll()
      .where('user_key', '=', userKey)
      .executeTakeFirst()
    if (attempt?.state === 'ambiguous') continue
    yield {
      kind: 'unrecorded',
      meetingId: id,
      userKey,
      booking: attempt?.booking,
      part: attempt?.part,
      awaited: attempt !== undefined && AWAITED.has(attempt.state),
    }
  }
  if (foreign > 0) yield { kind: 'foreign', count: foreign }
  yield* vanished(context, seen)
  for (const attempt of await ambiguous(context)) yield shownAmbiguity(attempt)
}

async function keyOf({ client }: Context, id: string): Promise<string | undefined> {
  try {
    return (await client.get(id)).userKey
  } catch (error) {
    // It was deleted between the list and the question.
    if (isGoneError(error)) return undefined
    throw error
  }
}

/** Parts held at a time. */
const PAGE = 500

async function* vanished(
  { client, db, clock }: Context,
  seen: ReadonlySet<string>,
): AsyncGenerator<AuditFinding, void, undefined> {
  let after = ''
  for (;;) {
    // A page begins where the one before ended.
    const parts = await db
      .selectFrom('umeeting_part')
      .select(['booking', 'part', 'meeting_id'])
      .where('state', '=', 'booked')
      .where('meeting_id', '>', after)
      .where((each) =>
        each.exists(
          each
            .selectFrom('umeeting_occurrence')
            .select('umeeting_occurrence.part')
            .whereRef('umeeting_occurrence.booking', '=', 'umeeting_part.booking')
            .whereRef('umeeting_occurrence.part', '=', 'umeeting_part.part')
            .where('umeeting_occurrence.state', 'in', ['booked', 'predicted', 'unexpected'])
            .where('umeeting_occurrence.starts_at', '>', clock()),
        ),
      )
      .orderBy('meeting_id')
      .limit(PAGE)
      .execute()
    for (const { booking, part, meeting_id: meetingId } of parts) {
      if (meetingId === null || seen.has(meetingId)) continue
      // Booked after the list was read, or gone: its details tell.
      if (await isThere(client, meetingId)) continue
      yield { kind: 'vanished', meetingId, booking, part }
    }
    if (parts.length < PAGE) return
    after = parts.at(-1)?.meeting_id ?? ''
  }
}

async function isThere(client: Context['client'], id: string): Promise<boolean> {
  try {
    const { deleted, status } = await client.get(id)
    return deleted !== true && status !== 'cancelled' && status !== 'ended'
  } catch (error) {
    if (isGoneError(error)) return false
    throw error
  }
}

async function ambiguous({ db }: Context): Promise<readonly AttemptRow[]> {
  return db.selectFrom('umeeting_attempt').selectAll().where('state', '=', 'ambiguous').execute()
}

function shownAmbiguity({ booking, part, reason }: AttemptRow): AuditFinding {
  return {
    kind: 'ambiguous',
    booking,
    part,
    meetingIds: (reason ?? '').split(', ').filter((id) => id !== ''),
  }
}

/**
 * Deletes a meeting that was created under a key of this ledger and that no booking has.
 *
 * @throws NotPossibleError where a booking has it, or it is not the ledger's
 */
export async function discard(context: Context, meetingId: string): Promise<void> {
  const part = await context.db
    .selectFrom('umeeting_part')
    .select('booking')
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'booked')
    .executeTakeFirst()
  if (part) {
    throw new NotPossibleError(
      'meeting-taken',
      `Cannot discard meeting ${meetingId}: it is that of booking ${JSON.stringify(part.booking)}; cancel that`,
    )
  }
  const userKey = await keyOf(context, meetingId)
  if (userKey === undefined || !userKey.startsWith(`${context.policy.userKeyPrefix}:`)) {
    throw new NotPossibleError(
      'not-of-this-ledger',
      `Cannot discard meeting ${meetingId}: it was not booked by this ledger`,
    )
  }
  try {
    await context.client.delete(meetingId, callOptions(context))
  } catch (error) {
    if (!isGoneError(error)) throw error
  }
}
