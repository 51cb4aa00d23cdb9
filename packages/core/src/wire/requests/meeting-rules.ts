import { type Issue, issue } from '../../input/issue.ts'
import type { Recurrence } from '../../recurrence/recurrence.ts'
import type { SeriesEnd } from '../../series/series.ts'

/** What a webinar does not have (the vendor's page on `enable_webinar`). */
export const excludedByWebinar = [
  'muteUponEntry',
  'hostVideo',
  'participantsVideo',
  'liveStreaming',
  'waitingRoom',
] as const

/** Rules of a request that no parameter can tell alone. `nameOf` is how the input calls a parameter. */
export function webinarIssues(
  request: Readonly<Record<string, unknown>>,
  nameOf: (name: (typeof excludedByWebinar)[number] | 'webinar') => string,
): Issue[] {
  if (request['webinar'] !== true) return []
  return excludedByWebinar
    .filter((name) => request[name] !== undefined)
    .map((name) => issue('excluded-by', [nameOf(name)], { field: nameOf('webinar') }, request[name]))
}

/** A booking by `schedule` or `update` that recurs needs an end (the vendor's page on `end_times`). */
export function missingEndIssues(
  recurrence: Recurrence,
  end: SeriesEnd,
  path: Issue['path'],
  fields: readonly string[],
): Issue[] {
  if (recurrence.kind === 'once' || end.kind !== 'open') return []
  return [issue('end-required', path, { fields }, undefined)]
}
