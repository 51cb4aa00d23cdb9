import type { Safety } from './transport.ts'

/**
 * What a call may have done whose answer came and can't be used: a creating call may have created the meeting, with
 * all others it is harmless that they may have been heard.
 */
export function deliveryAfterAnswer(safety: Safety): 'unknown' | 'answered' {
  return safety === 'creating' ? 'unknown' : 'answered'
}

/**
 * What a call may have done that was refused with this status. Gateways write the service's envelope too, with the
 * statuses of HTTP: of 408 and 5xx nobody knows whether the service acted.
 */
export function deliveryAfterRefusal(safety: Safety, status: number): 'unknown' | 'answered' {
  return status === 408 || (status >= 500 && status <= 599) ? deliveryAfterAnswer(safety) : 'answered'
}
