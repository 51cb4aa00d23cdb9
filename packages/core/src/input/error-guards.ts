import type {
  InvalidRequestError,
  MalformedAnswerError,
  ServiceError,
  TransportError,
  UmeetingError,
  WorkdayCalendarError,
} from './errors.ts'

type Kind = UmeetingError['kind']

const anything = (): boolean => true

/** What an error of each kind is named, and how it tells what became of a call, where it does. */
const kinds: Readonly<
  Record<Kind, { readonly name: string; readonly tells: (delivery: unknown) => boolean }>
> = {
  'invalid-request': { name: 'InvalidRequestError', tells: anything },
  service: { name: 'ServiceError', tells: oneOf('unknown', 'answered') },
  'malformed-answer': { name: 'MalformedAnswerError', tells: oneOf('unknown', 'answered') },
  transport: { name: 'TransportError', tells: oneOf('not-sent', 'unknown', 'answered') },
  'workday-calendar': { name: 'WorkdayCalendarError', tells: anything },
}

/**
 * Whether something thrown is an error of this project, made by whatever copy of it: two installed versions, or a
 * bundle beside a package, have classes of their own, so `instanceof` does not tell.
 *
 * @example
 * try {
 *   await client.schedule(meeting)
 * } catch (error) {
 *   if (isTransportError(error) && error.delivery === 'unknown') await client.recoverCreated(meeting)
 *   else throw error
 * }
 */
export function isUmeetingError(error: unknown): error is UmeetingError {
  return kindOf(error) !== undefined
}

/** Whether it is an `InvalidRequestError`, of whatever copy of the package. */
export function isInvalidRequestError(error: unknown): error is InvalidRequestError {
  return kindOf(error) === 'invalid-request'
}

/** Whether it is a `ServiceError`, of whatever copy of the package. */
export function isServiceError(error: unknown): error is ServiceError {
  return kindOf(error) === 'service'
}

/** Whether it is a `MalformedAnswerError`, of whatever copy of the package. */
export function isMalformedAnswerError(error: unknown): error is MalformedAnswerError {
  return kindOf(error) === 'malformed-answer'
}

/** Whether it is a `TransportError`, of whatever copy of the package. */
export function isTransportError(error: unknown): error is TransportError {
  return kindOf(error) === 'transport'
}

/** Whether it is a `WorkdayCalendarError`, of whatever copy of the package. */
export function isWorkdayCalendarError(error: unknown): error is WorkdayCalendarError {
  return kindOf(error) === 'workday-calendar'
}

/** The kind of an error of this project; undefined for all else, even what throws when it is asked. */
function kindOf(error: unknown): Kind | undefined {
  try {
    // Errors of another realm are instances of its own `Error`, and are tagged all the same.
    if (Object.prototype.toString.call(error) !== '[object Error]') return undefined
    const { kind, name, delivery } = error as { readonly [Name in 'kind' | 'name' | 'delivery']?: unknown }
    if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return undefined
    const known = kinds[kind as Kind]
    return known.name === name && known.tells(delivery) ? (kind as Kind) : undefined
  } catch {
    return undefined
  }
}

function oneOf(...deliveries: readonly string[]): (delivery: unknown) => boolean {
  return (delivery) => deliveries.some((each) => each === delivery)
}
