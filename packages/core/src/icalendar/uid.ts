/** FNV-1a with 64 bits (draft-eastlake-fnv): the same text has the same name everywhere, without a clock or chance. */
const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** A text as 16 hexadecimal digits. Distinct texts have distinct ones for all that happens by itself. */
function digestOf(text: string): string {
  let hash = OFFSET_BASIS
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    for (const octet of [unit & 0xff, unit >> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * PRIME)
    }
  }
  return hash.toString(16).padStart(16, '0')
}

/** What a meeting is called in a calendar (RFC 5545, section 3.8.4.7): by its number, or by what it consists of. */
export function uidBase(id: string | undefined, content: readonly string[]): string {
  return id ?? digestOf(content.join('\n'))
}

export function uidOf(name: string): string {
  return `${name}@umeeting`
}
