/** Text in which escapes are undone, as bytes of UTF-8 (one character a byte), each with its place in the original. */
export interface DecodedText {
  readonly bytes: string
  /** Where in the original the escape or character of each byte begins, and where it ends. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** The text itself. */
function bytesOf(text: string): DecodedText {
  const writer = new Writer()
  let place = 0
  for (const character of text) {
    writer.write(utf8(character), place, place + character.length)
    place += character.length
  }
  return writer
}

/** The bytes of UTF-8, one character each. */
export function utf8(text: string): string {
  return latin1(new TextEncoder().encode(text))
}

export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/**
 * What undoes one way of escaping: percent-encoding, backslashes (JSON, JavaScript), character references (HTML), and
 * quoted-printable.
 */
const ESCAPES: readonly RegExp[] = [
  /%([0-9a-f]{2})/gi,
  /\\(?:u([0-9a-f]{4})(?:\\u(d[c-f][0-9a-f]{2}))?|x([0-9a-f]{2})|(["'/\\])|([bfnrt]))/gi,
  /&(?:#x0{0,6}([0-9a-f]{1,6})|#0{0,7}(\d{1,7})|(amp|lt|gt|quot|apos|nbsp|plus|sol|equals|colon));?/gi,
  /=([0-9a-f]{2}|\r?\n)/gi,
]

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  plus: '+',
  sol: '/',
  equals: '=',
  colon: ':',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** How often escapes are escaped again, as in a URL of a URL. */
const DEEPEST = 3
/** The most readings of one text: a text that mixes all escapes at all depths would have many more. */
const MOST_READINGS = 24

/** The text and all that it reads as when escapes are undone, one way after another, each reading once. */
export function readingsOf(text: string): readonly DecodedText[] {
  const readings = [bytesOf(text)]
  const seen = new Set([readings[0]?.bytes])
  let latest: readonly DecodedText[] = readings
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: DecodedText[] = []
    for (const reading of latest) {
      for (const escape of ESCAPES) {
        const decoded = unescaped(reading, escape)
        if (!decoded || seen.has(decoded.bytes) || readings.length + next.length >= MOST_READINGS) continue
        seen.add(decoded.bytes)
        next.push(decoded)
      }
    }
    readings.push(...next)
    latest = next
  }
  return readings
}

/** Undefined where nothing is escaped so. */
function unescaped({ bytes, from, to }: DecodedText, escape: RegExp): DecodedText | undefined {
  const writer = new Writer()
  let place = 0
  const copy = (end: number): void => {
    for (; place < end; place++) writer.write(bytes.charAt(place), from[place] ?? 0, to[place] ?? 0)
  }
  for (const match of bytes.matchAll(escape)) {
    copy(match.index)
    place = match.index + match[0].length
    writer.write(meaningOf(escape, match), from[match.index] ?? 0, to[place - 1] ?? 0)
  }
  if (place === 0) return undefined
  copy(bytes.length)
  return writer
}

/** The bytes that an escape stands for. */
function meaningOf(escape: RegExp, match: RegExpExecArray): string {
  const [percent, backslash, reference] = ESCAPES
  const [, first = '', second, third, sign, control] = match
  if (escape === reference) {
    if (third !== undefined) return NAMED[third.toLowerCase()] ?? ''
    const point = first === '' ? Number(second) : Number.parseInt(first, 16)
    return point > 0x10_ffff ? '' : utf8(String.fromCodePoint(point))
  }
  if (escape !== backslash) {
    const isBreak = escape !== percent && /\s/.test(first)
    return isBreak ? '' : String.fromCharCode(Number.parseInt(first, 16))
  }
  if (sign !== undefined) return sign
  if (control !== undefined) return NAMED[control.toLowerCase()] ?? ''
  if (third !== undefined) return utf8(String.fromCharCode(Number.parseInt(third, 16)))
  const units = [first, second].filter((unit) => unit !== undefined).map((unit) => Number.parseInt(unit, 16))
  return utf8(String.fromCharCode(...units))
}

class Writer implements DecodedText {
  bytes = ''
  readonly from: number[] = []
  readonly to: number[] = []

  write(bytes: string, from: number, to: number): void {
    this.bytes += bytes
    for (let place = 0; place < bytes.length; place++) {
      this.from.push(from)
      this.to.push(to)
    }
  }
}
