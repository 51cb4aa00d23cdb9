/**
 * Whether a listed topic is the one that was sent: the `same` but for blanks around it, `alike` where the service may
 * have cut, escaped or normalised it, `another` otherwise.
 *
 * @example
 * likenessOfTopics('R&D – Weekly', 'R&amp;D - weekly') // 'alike'
 */
export function likenessOfTopics(sent: string, listed: string): 'same' | 'alike' | 'another' {
  if (sent.trim() === listed.trim()) return 'same'
  const left = lettersOf(sent)
  const right = lettersOf(listed)
  // What is left of a topic of emoji alone tells nothing.
  return left.startsWith(right) || right.startsWith(left) ? 'alike' : 'another'
}

/** The letters and digits, in one case and one form; what is escaped as if it were not. */
function lettersOf(topic: string): string {
  return unescaped(topic)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** HTML's character references, JSON's escapes and percent-encoding. */
function unescaped(topic: string): string {
  const text = topic
    .replaceAll(/&#(\d{1,7});/g, (all, code: string) => character(Number(code), all))
    .replaceAll(/&#x([\da-f]{1,6});/gi, (all, code: string) => character(Number.parseInt(code, 16), all))
    .replaceAll(/&([a-z]{2,4});/g, (all, name: string) => NAMED_CHARACTERS[name] ?? all)
    .replaceAll(/\\u([\da-f]{4})/gi, (all, code: string) => character(Number.parseInt(code, 16), all))
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function character(code: number, otherwise: string): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise
}
