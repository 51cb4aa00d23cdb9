import { parseDialectOrThrow } from '../dialect/parse-dialect.ts'
import { meetingsOfAllPages } from './all-meetings.ts'
import { checkAvailability } from './check-availability.ts'
import type { ClientOptions, MeetingClient } from './client.ts'
import { operationMethods } from './operation-methods.ts'
import { operations } from './operations.ts'
import { performerOver } from './perform.ts'
import { recoverCreated } from './recover-created.ts'
import type { Transport } from './transport.ts'

/**
 * A client of the service over a transport.
 *
 * @throws InvalidRequestError where the dialect is none.
 * @example
 * const client = createMeetingClient(transport)
 * const { meeting, occurrences, reconciliation } = await client.schedule({
 *   topic: 'Stand-up',
 *   capacity: 25,
 *   start: '2026-11-30 10:00:00',
 *   durationMinutes: 45,
 *   recurrence: { kind: 'weekly', weekdays: ['monday', 'wednesday'] },
 *   end: { kind: 'count', count: 10 },
 * })
 * occurrences.length // 10
 * reconciliation?.verdict // 'exact'
 */
export function createMeetingClient(transport: Transport, options: ClientOptions = {}): MeetingClient {
  const dialect = parseDialectOrThrow(options.dialect ?? {})
  const perform = performerOver(transport, dialect)

  const allPages =
    (name: 'list' | 'history'): MeetingClient['listAll'] =>
    (query = {}, callOptions) =>
      meetingsOfAllPages(
        name,
        async (pageNumber) => (await perform(operations[name], { ...query, pageNumber }, callOptions)).answer,
      )

  return {
    dialect,
    ...operationMethods(perform, dialect),
    listAll: allPages('list'),
    historyAll: allPages('history'),
    recoverCreated: async (meeting, recoverOptions) =>
      recoverCreated(perform, dialect, meeting, recoverOptions),
    checkAvailability: async (series, availabilityOptions) =>
      checkAvailability(perform, dialect, series, availabilityOptions),
  }
}
