/**
 * How many bytes a text takes in UTF-8, or undefined where it holds half a surrogate pair, which UTF-8 can't write
 * (RFC 3629, section 3). Counted by hand: the core knows no `TextEncoder`.
 */
export function utf8LengthOf(text: string): number | undefined {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 3
    else {
      const next = text.charCodeAt(at + 1)
      if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return undefined
      bytes += 4
      at += 1
    }
  }
  return bytes
}
