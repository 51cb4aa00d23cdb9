import type { Dialect } from '../dialect/dialect.ts'
import { isOccurrence } from '../predict/queries.ts'
import { epochDayOfLocal, SECONDS_PER_DAY, secondOfDayOf } from '../time/local-date-time.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import type { MeetingDetails } from '../wire/answers/meeting-details.ts'
import type { MeetingSummary } from '../wire/answers/meeting-page.ts'
import type { InstantMeeting, ScheduledMeeting } from '../wire/requests/meeting.ts'
import { likenessOfTopics } from './topic-likeness.ts'

/** A request that creates, with the key that its meeting is looked for by. */
export type Creating = (ScheduledMeeting | InstantMeeting) & { readonly userKey: string }

/** What a list and `get` tell of a meeting that the request tells too. */
export type Aspect = 'kind' | 'topic' | 'start' | 'duration' | 'capacity'

/** `alike`: not what was sent, but what the service may have made of it. */
type Difference = 'alike' | 'another'

/** Where a listed meeting is not what was asked for. What is not told is no difference. */
export function differencesBetween(
  meeting: Creating,
  dialect: Dialect,
  listed: MeetingSummary,
  details: MeetingDetails | undefined,
): ReadonlyMap<Aspect, Difference> {
  const differences = new Map<Aspect, Difference>()
  const isScheduled = 'start' in meeting
  if (listed.type !== undefined && (listed.type === 'scheduled') !== isScheduled)
    differences.set('kind', 'another')
  for (const topic of [listed.topic, details?.topic]) {
    note(differences, 'topic', topic === undefined ? 'same' : likenessOfTopics(meeting.topic, topic))
  }
  if (isScheduled) {
    for (const start of [listed.start, details?.start]) {
      note(differences, 'start', start === undefined ? 'same' : likenessOfStarts(meeting, start, dialect))
    }
  }
  for (const minutes of [listed.durationMinutes, details?.durationMinutes]) {
    if (minutes !== undefined && minutes !== (meeting.durationMinutes ?? minutes))
      note(differences, 'duration', 'alike')
  }
  const capacity = details?.capacity
  if (capacity !== undefined && capacity !== meeting.capacity) note(differences, 'capacity', 'another')
  return differences
}

function note(
  differences: Map<Aspect, Difference>,
  aspect: Aspect,
  likeness: 'same' | 'alike' | 'another',
): void {
  if (likeness !== 'same' && differences.get(aspect) !== 'another') differences.set(aspect, likeness)
}

/** A service may round a start to its minute. */
const ROUNDING_SECONDS = 60

/** Either answer may show the first or the next occurrence of a series, as the service reads its rule. */
function likenessOfStarts(
  meeting: ScheduledMeeting,
  start: LocalDateTime,
  dialect: Dialect,
): 'same' | 'alike' | 'another' {
  if (start === meeting.start || isOccurrence(meeting, start, dialect)) return 'same'
  if (Math.abs(secondsOf(start) - secondsOf(meeting.start)) < ROUNDING_SECONDS) return 'alike'
  return meeting.recurrence.kind === 'once' || start < meeting.start ? 'another' : 'alike'
}

function secondsOf(local: LocalDateTime): number {
  return epochDayOfLocal(local) * SECONDS_PER_DAY + secondOfDayOf(local)
}
