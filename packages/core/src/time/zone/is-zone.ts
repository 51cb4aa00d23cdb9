import { hasFixedOffset } from './fixed-offsets.ts'

/**
 * Whether the platform knows an IANA zone of that name. Bare offsets such as `+08:00`, which some platforms take for
 * zones, are none.
 */
export function isZone(name: string): boolean {
  if (hasFixedOffset(name)) return true
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
