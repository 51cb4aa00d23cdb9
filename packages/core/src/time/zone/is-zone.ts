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

/**
 * The zone of a name in any case, spelled as the IANA database does: `america/new_york` is `America/New_York`. Undefined
 * where the platform knows none. A name that is another one of the same zone (`Asia/Kolkata`, `Asia/Calcutta`) stays.
 */
export function zoneNamed(name: string): string | undefined {
  if (hasFixedOffset(name)) return name
  if (!isZone(name)) return undefined
  const lower = name.toLowerCase()
  if (lower === 'utc' || lower === 'etc/utc') return lower === 'utc' ? 'UTC' : 'Etc/UTC'
  const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions()
  if (timeZone.toLowerCase() === lower) return timeZone
  return name === lower ? capitalised(name) : name
}

/** `asia/ho_chi_minh` as `Asia/Ho_Chi_Minh`. */
function capitalised(name: string): string {
  return name.replaceAll(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase())
}

/** What IANA names never look like: a first letter in lower case, or an area in capitals alone. */
const strangeSpelling = /^[a-z]|^[^a-z]*\/[^a-z]*$/

const spellings = new Map<string, string>()

/**
 * The spelling of the IANA database for a name that plainly isn't spelled so (`america/new_york`, `utc`); every other
 * name as it is, and without asking the platform. An unknown name stays, for whoever asks for its offset to refuse.
 */
export function canonicalSpelling(name: string): string {
  if (!strangeSpelling.test(name)) return name
  let spelling = spellings.get(name)
  if (spelling === undefined) {
    spelling = zoneNamed(name.toLowerCase()) ?? name
    spellings.set(name, spelling)
  }
  return spelling
}
