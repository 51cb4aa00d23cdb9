import { InvalidRequestError } from '../input/errors.ts'
import { issue, type Issue } from '../input/issue.ts'
import { utf8LengthOf } from '../wire/fields/utf8-length.ts'

/** 128 bits: no two keys of all that are ever made are alike. */
const RANDOM_BYTES = 16

/** What a group has left of the 200 bytes of a `userKey`, after `/bk-` and 26 characters. */
const MOST_GROUP_BYTES = 170

const NEW_KEY = /(?:^|\/)bk-[0-9a-hjkmnp-tv-z]{26}$/

/**
 * A `userKey` for one booking and no other, so that `recoverCreated` can tell it from every other: mint one for each
 * call of `instant` or `schedule`, keep it, and look for the meeting by it where the outcome is unknown.
 *
 * @param random so many random bytes, of a source that does not repeat itself: Node's `randomBytes`, or
 * `(size) => crypto.getRandomValues(new Uint8Array(size))`
 * @param group what the caller groups its bookings by, such as a desk or an order: it stands first. At most 170 bytes
 * of UTF-8, so that the key has at most the service's 200.
 * @throws InvalidRequestError where the group is too long or no text, or the bytes are none.
 * @example
 * newUserKey(randomBytes, 'desk-7') // 'desk-7/bk-…'
 */
export function newUserKey(random: (size: number) => Uint8Array, group = ''): string {
  const length = utf8LengthOf(group)
  if (length === undefined) throw refused(issue('lone-surrogate', ['group'], null, group))
  if (length > MOST_GROUP_BYTES)
    throw refused(issue('too-many-bytes', ['group'], { max: MOST_GROUP_BYTES }, length))
  const bytes = random(RANDOM_BYTES)
  if (bytes.length !== RANDOM_BYTES || bytes.every((byte) => byte === 0))
    throw refused(issue('malformed', ['random'], { thing: 'random-bytes' }, undefined))
  return `${group}${group === '' ? '' : '/'}bk-${base32(bytes)}`
}

/** Whether a key was made by `newUserKey`, and so is of one booking alone. */
export function isNewUserKey(key: string): boolean {
  return NEW_KEY.test(key)
}

function refused(found: Issue): InvalidRequestError {
  return new InvalidRequestError('Cannot make a user key', [found])
}

/** Crockford's base 32 (https://www.crockford.com/base32.html): no letter that is taken for another. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += DIGITS.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + DIGITS.charAt((held << (5 - bits)) & 31)
}
