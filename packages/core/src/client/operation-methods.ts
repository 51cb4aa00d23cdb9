import type { Dialect } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { predict } from '../predict/predict.ts'
import type { MeetingUpdate } from '../wire/requests/meeting.ts'
import type { ClientOperation, Operation } from './operation.ts'
import { type OperationName, type Operations, operations } from './operations.ts'
import type { CallOptions, Perform, Performed } from './perform.ts'
import { type Booking, reconciled } from './reconcile-creation.ts'

/** What is known after an update. */
export interface UpdatedMeeting {
  /** The meeting number. */
  readonly id: string
  /**
   * The predicted occurrences, made as they are walked. Undefined where the update said nothing of the recurrence:
   * what the service then does is undocumented.
   */
  readonly occurrences: Iterable<Occurrence> | undefined
}

/** What the client makes of an answer, where that is more than what was answered. */
export interface Outcomes {
  /** The meeting with its occurrences, held against the prediction. */
  readonly instant: Booking
  /** The meeting with its occurrences, held against the prediction. */
  readonly schedule: Booking
  /** The occurrences that are predicted. */
  readonly update: UpdatedMeeting
  /** The meeting, held against the prediction of a single occurrence. */
  readonly personalInstant: Booking
  /** The meeting, held against the prediction of a single occurrence. */
  readonly personalSchedule: Booking
}

/** The arguments of an operation's method, its options left out. */
export type ArgumentsOf<Name extends OperationName> =
  Operations[Name] extends Pick<ClientOperation<unknown, unknown, infer Arguments>, 'methodArguments'>
    ? Arguments
    : never

/** The request of an operation with what was answered to it. */
export type PerformedOf<Name extends OperationName> =
  Operations[Name] extends Operation<infer Request, infer Answer> ? Performed<Request, Answer> : never

/** What an operation's method answers. */
export type OutcomeOf<Name extends OperationName> = Name extends keyof Outcomes
  ? Outcomes[Name]
  : PerformedOf<Name>['answer'] extends null
    ? void
    : PerformedOf<Name>['answer']

/** A method for each operation: its arguments, and the options of the call. */
export type OperationMethods = {
  readonly [Name in OperationName]: (
    ...values: [...ArgumentsOf<Name>, options?: CallOptions]
  ) => Promise<OutcomeOf<Name>>
}

const conclusions: {
  readonly [Name in keyof Outcomes]: (performed: PerformedOf<Name>, dialect: Dialect) => Outcomes[Name]
} = {
  instant: ({ request, answer }, dialect) => reconciled(request, answer, dialect),
  schedule: ({ request, answer }, dialect) => reconciled(request, answer, dialect),
  update: ({ request }, dialect) => updated(request, dialect),
  personalInstant: ({ answer }, dialect) => reconciled({ recurrence: { kind: 'once' } }, answer, dialect),
  personalSchedule: ({ request: { start }, answer }, dialect) =>
    reconciled({ start, recurrence: { kind: 'once' }, end: { kind: 'open' } }, answer, dialect),
}

function updated({ id, recurrence, start, end }: MeetingUpdate, dialect: Dialect): UpdatedMeeting {
  const series = recurrence && end && { recurrence, start, end }
  return { id, occurrences: series && predict(series, dialect) }
}

/** The methods of all operations, made of the operations themselves. */
export function operationMethods(perform: Perform, dialect: Dialect): OperationMethods {
  const methods = Object.entries(operations as unknown as Readonly<Record<string, AnyOperation>>).map(
    ([name, operation]) => [name, methodOf(operation, perform, dialect)] as const,
  )
  // The types of the methods are made of the same list.
  return Object.fromEntries(methods) as unknown as OperationMethods
}

type AnyOperation = ClientOperation<unknown, unknown, readonly unknown[]>
type AnyConclusion = (performed: Performed<unknown, unknown>, dialect: Dialect) => unknown

function methodOf(
  operation: AnyOperation,
  perform: Perform,
  dialect: Dialect,
): (...values: readonly unknown[]) => Promise<unknown> {
  const { count, toInput } = operation.methodArguments
  const conclude = (conclusions as unknown as Readonly<Record<string, AnyConclusion | undefined>>)[
    operation.name
  ]
  return async (...values) => {
    const options = values[count] as CallOptions | undefined
    const performed = await perform(operation, toInput(...values.slice(0, count)), options)
    return conclude ? conclude(performed, dialect) : (performed.answer ?? undefined)
  }
}
