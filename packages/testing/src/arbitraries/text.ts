import fc from 'fast-check'

/** Texts as people write them, and as parsers fear them. */
const treacherous: readonly [string, ...string[]] = [
  '周会',
  '每周例会 “1，3”',
  'A&B=C+D %41 #1?',
  '😀 emoji',
  'a\tb\nc',
  ' blanks around ',
  '030488',
  'null',
]

/**
 * Texts that are not blank and that UTF-8 can write.
 *
 * @param maxBytes how long the UTF-8 form is at most @default no limit
 */
export function anyText({ maxBytes = Infinity }: { readonly maxBytes?: number } = {}): fc.Arbitrary<string> {
  return fc
    .oneof(fc.constantFrom(...treacherous), fc.string({ unit: 'grapheme', maxLength: 40, size: 'max' }))
    .filter((text) => text.trim() !== '' && new TextEncoder().encode(text).length <= maxBytes)
}

/** Secrets that can't be met by accident, and that every encoding changes. */
export function anySecret(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[A-Za-z0-9]{12,20}$/).map((core) => `${core}&=+/ é密`)
}
