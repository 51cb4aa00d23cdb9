import { utf8Length } from '../bytes.ts'
import { Refusal } from '../refusal.ts'
import { choiceIn, flagIn, given } from '../wire/read-fields.ts'
import type { WireFields } from '../wire/request.ts'

/** More than 30 is the vendor's rule. */
export const LEAST_MINUTES = 31

const LONGEST_USER_KEY = 200

/** @throws Refusal where it has more than 200 bytes, white space around it included. */
export function userKeyIn(fields: WireFields): string | undefined {
  if (utf8Length(fields['user_key'] ?? '') > LONGEST_USER_KEY)
    throw new Refusal(400, `user_key must have at most ${LONGEST_USER_KEY} bytes`)
  return given(fields, 'user_key')
}

const flags = [
  'option_jbh',
  'mute_upon_entry',
  'use_pmi',
  'option_host_video',
  'option_participants_video',
  'allow_live_streaming',
  'waiting_room',
  'enable_webinar',
] as const

/** What a webinar does not have. */
const excludedByWebinar = [
  'mute_upon_entry',
  'option_host_video',
  'option_participants_video',
  'allow_live_streaming',
  'waiting_room',
] as const

/**
 * Checks the options that change nothing that the service answers. One that the operation has not is an unknown
 * field, which is passed over.
 *
 * @throws Refusal
 */
export function checkOptions(fields: WireFields, absent: readonly (typeof flags)[number][]): void {
  for (const name of flags) if (!absent.includes(name)) flagIn(fields, name)
  choiceIn(fields, 'recording', ['cloud', 'none'])
  if (absent.includes('enable_webinar') || flagIn(fields, 'enable_webinar') !== true) return
  const excluded = excludedByWebinar.find((name) => given(fields, name) !== undefined)
  if (excluded !== undefined) throw new Refusal(400, `a webinar has no ${excluded}`)
}
