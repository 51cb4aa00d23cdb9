import { defaultBaseUrl } from '@umeeting/transport-http'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'

/** Where a running service is, and the credentials for it. */
export interface ServiceSettings {
  readonly baseUrl: string
  readonly apiKey: string
  readonly apiSecret: string
  /** Whose personal account is tried; undefined where none is named. */
  readonly hostId: string | undefined
}

/**
 * The settings of the environment: UMEETING_BASE_URL, UMEETING_API_KEY, UMEETING_API_SECRET, UMEETING_HOST_ID.
 *
 * @throws CommandError where the key or the secret is not set
 */
export function serviceSettings(
  environment: Readonly<Record<string, string | undefined>>,
  { texts }: Language,
): ServiceSettings {
  const apiKey = environment['UMEETING_API_KEY'] ?? ''
  const apiSecret = environment['UMEETING_API_SECRET'] ?? ''
  if (apiKey === '' || apiSecret === '') {
    throw new CommandError(exitCodes.usage, texts.live.settingsNeeded)
  }
  const baseUrl = environment['UMEETING_BASE_URL'] ?? ''
  const hostId = environment['UMEETING_HOST_ID'] ?? ''
  return {
    baseUrl: baseUrl === '' ? defaultBaseUrl : baseUrl,
    apiKey,
    apiSecret,
    hostId: hostId === '' ? undefined : hostId,
  }
}
