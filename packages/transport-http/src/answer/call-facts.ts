import type { CallFacts } from '@umeeting/core'
import { printable } from '../secrets/printable.ts'

/** Headers by which services, clouds and proxies number a request. */
const REQUEST_ID =
  /^(?:x-)?(?:[a-z]{1,12}-){0,3}(?:request|trace|correlation|log)-?id$|^(?:traceparent|cf-ray)$/

const LONGEST_ID = 200

/** How a call went: what to name when asking the service's support about it. */
export function callFacts(
  attempts: number,
  head: Pick<Response, 'status' | 'headers'> | undefined,
  redact: (text: string) => string,
): CallFacts {
  const requestIds: Record<string, string> = {}
  for (const [name, value] of head?.headers ?? []) {
    if (REQUEST_ID.test(name)) requestIds[name] = printable(redact(value)).slice(0, LONGEST_ID)
  }
  // A hidden status, as of an opaque redirect, is 0.
  const status = head?.status ?? 0
  return { attempts, httpStatus: status === 0 ? undefined : status, requestIds }
}
