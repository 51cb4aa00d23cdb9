import type { AnswerType } from '../fields/field-type.ts'
import type { Secret } from '../fields/secret.ts'
import { id, secret } from '../fields/text.ts'
import { type Extra, optional, recordOf, required } from './answer-record.ts'

/** What `share/token` answers. */
export interface HostToken {
  /** The account that hosts it. */
  readonly hostId: string | undefined
  /** Starts the meeting as its host. */
  readonly token: Secret
  /** What else the answer had. */
  readonly extra: Extra
}

export const hostToken: AnswerType<HostToken> = recordOf<HostToken>({
  hostId: optional('host_id', id),
  token: required('token', secret),
})

/** What `share/getStartUrl` answers, once the early-entry time has come. */
export interface StartLink {
  /** A link that holds a bearer token. */
  readonly startUrl: Secret
  /** What else the answer had. */
  readonly extra: Extra
}

export const startLink: AnswerType<StartLink> = recordOf<StartLink>({
  startUrl: required('start_url', secret),
})
