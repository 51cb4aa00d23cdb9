// What an HTTP status of failure means. https://www.iana.org/assignments/http-status-codes

/**
 * Statuses by which the request was refused before anything was done: the registered 4xx without 408 (the connection
 * was idle, or the request slow) and 421 (sent by proxies after a server had acted on the request).
 */
const REFUSED = new Set([
  400, 401, 402, 403, 404, 405, 406, 407, 409, 410, 411, 412, 413, 414, 415, 416, 417, 422, 423, 424, 425,
  426, 428, 429, 431, 451,
])

/** Server errors that a repetition would meet again: Not Implemented, HTTP Version, and the like. */
const LASTING = new Set([501, 505, 506, 508, 510, 511])

/** Whether the service can have acted before it, or a proxy, answered with this status. */
export function mayFollowAction(status: number): boolean {
  return !REFUSED.has(status)
}

/** Whether a repetition may succeed after it: Request Timeout, Misdirected Request, Too Early, and the server's own. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 421 || status === 425 || (status >= 500 && !LASTING.has(status))
}
