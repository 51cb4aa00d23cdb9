/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or an HTTP date. Milliseconds from now, at least 0;
 * undefined where it is absent or neither.
 *
 * @example
 * retryAfterMs('120', Date.now()) // 120000
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // HTTP dates name their weekday; `Date.parse` would take much else, such as "5.5".
  const date = /^[A-Z][a-z]{2,8}[, ]/.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
