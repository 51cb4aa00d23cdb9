import { parseDialectOrThrow } from '../dialect/parse-dialect.ts'
import { predict } from '../predict/predict.ts'
import type { Creation } from '../wire/answers/created-meeting.ts'
import type { InstantMeeting, ScheduledMeeting } from '../wire/requests/meeting.ts'
import { meetingsOfAllPages } from './all-meetings.ts'
import { checkAvailability } from './check-availability.ts'
import type { AllMeetingsQuery, ClientOptions, MeetingClient } from './client.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { type CallOptions, performerOver } from './perform.ts'
import { type Booking, reconciled } from './reconcile-creation.ts'
import { recoverCreated } from './recover-created.ts'
import type { Transport } from './transport.ts'

/**
 * A client of the service over a transport.
 *
 * @throws InvalidRequestError where the dialect is none.
 * @example
 * const client = createMeetingClient(createHttpTransport({ apiKey, apiSecret }))
 * const { meeting, occurrences, reconciliation } = await client.schedule({
 *   topic: 'Stand-up',
 *   capacity: 25,
 *   start: '2026-11-30 10:00:00',
 *   durationMinutes: 45,
 *   recurrence: { kind: 'weekly', weekdays: ['monday', 'wednesday'] },
 *   end: { kind: 'count', count: 10 },
 * })
 */
export function createMeetingClient(transport: Transport, options: ClientOptions = {}): MeetingClient {
  const dialect = parseDialectOrThrow(options.dialect ?? {})
  const perform = performerOver(transport, dialect)

  async function answerOf<Request, Answer>(
    operation: Operation<Request, Answer>,
    input: unknown,
    callOptions: CallOptions | undefined,
  ): Promise<Answer> {
    return (await perform(operation, input, callOptions)).answer
  }

  async function booked<Request extends InstantMeeting | ScheduledMeeting>(
    operation: Operation<Request, Creation>,
    input: unknown,
    callOptions: CallOptions | undefined,
  ): Promise<Booking> {
    const { request, answer } = await perform(operation, input, callOptions)
    return reconciled(request, answer, dialect)
  }

  async function done<Request>(
    operation: Operation<Request, null>,
    input: unknown,
    callOptions: CallOptions | undefined,
  ): Promise<void> {
    await perform(operation, input, callOptions)
  }

  const allPages =
    (name: 'list' | 'history'): MeetingClient['listAll'] =>
    (query: AllMeetingsQuery = {}, callOptions) =>
      meetingsOfAllPages(name, async (pageNumber) =>
        answerOf(operations[name], { ...query, pageNumber }, callOptions),
      )

  return {
    dialect,
    instant: async (meeting, callOptions) => booked(operations.instant, meeting, callOptions),
    schedule: async (meeting, callOptions) => booked(operations.schedule, meeting, callOptions),
    recoverCreated: async (meeting, recoverOptions) =>
      recoverCreated(perform, dialect, meeting, recoverOptions),
    async update(update, callOptions) {
      const { request } = await perform(operations.update, update, callOptions)
      const { id, recurrence, start, end } = request
      const series = recurrence && end && { recurrence, start, end }
      return { id, occurrences: series && predict(series, dialect) }
    },
    get: async (id, callOptions) => answerOf(operations.get, { id }, callOptions),
    end: async (id, callOptions) => done(operations.end, { id }, callOptions),
    delete: async (id, callOptions) => done(operations.delete, { id }, callOptions),
    list: async (query = {}, callOptions) => answerOf(operations.list, query, callOptions),
    listAll: allPages('list'),
    history: async (query = {}, callOptions) => answerOf(operations.history, query, callOptions),
    historyAll: allPages('history'),
    token: async (id, callOptions) => answerOf(operations.token, { id }, callOptions),
    resetCapacity: async (id, capacity, callOptions) =>
      done(operations.resetCapacity, { id, capacity }, callOptions),
    getStartUrl: async (id, callOptions) => answerOf(operations.getStartUrl, { id }, callOptions),
    deleteLive: async (id, callOptions) => done(operations.deleteLive, { id }, callOptions),
    freeRooms: async (query, callOptions) => answerOf(operations.freeRooms, query, callOptions),
    checkAvailability: async (series, availabilityOptions) =>
      checkAvailability(perform, dialect, series, availabilityOptions),
    rooms: async (callOptions) => answerOf(operations.rooms, {}, callOptions),
    meetingDetail: async (id, query, callOptions) =>
      answerOf(operations.meetingDetail, { ...query, id }, callOptions),
    licensing: async (callOptions) => answerOf(operations.licensing, {}, callOptions),
  }
}
