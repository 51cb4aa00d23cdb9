import { type Call, InvalidRequestError, type SendOptions } from '@umeeting/core'
import type { Settings } from '../settings/settings.ts'
import { readCallLimits } from '../settings/call-limits.ts'

/** All that the attempts of a call have in common. */
export interface PreparedRequest {
  readonly url: string
  /** `application/x-www-form-urlencoded`, which is ASCII: as many bytes as characters. */
  readonly form: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly retryLimit: number
}

/**
 * A call as a request.
 *
 * @throws InvalidRequestError where its path, a field or an option is none.
 */
export function prepareRequest(call: Call, settings: Settings, options: SendOptions): PreparedRequest {
  const action = `Cannot send ${call.operation}`
  const url = urlOf(call, settings.baseUrl, action)
  const limits = readCallLimits(options, settings, action)
  const form = formOf(call, settings, action)
  return { url, form, headers: headersOf(form, settings), ...limits }
}

/** A path that is plain: it leads neither out of the base URL nor to a query. */
function urlOf({ path }: Call, baseUrl: URL, action: string): string {
  const href = baseUrl.href + path
  if (path !== '' && URL.canParse(href) && new URL(href).href === href && !/[?#]/.test(path)) return href
  throw new InvalidRequestError(action, [
    {
      code: 'malformed',
      path: ['path'],
      expected: { thing: 'relative-path' },
      received: '(a path that means something else)',
    },
  ])
}

/** Half of a character, which UTF-8 can't write: it would be sent as another character. */
const LONE_SURROGATE = /\p{Cs}/u

/** The fields, with the credentials, which no field can replace. */
function formOf({ fields }: Call, { apiKey, apiSecret }: Settings, action: string): string {
  for (const [name, value] of Object.entries(fields)) {
    if (!LONE_SURROGATE.test(value)) continue
    throw new InvalidRequestError(action, [
      { code: 'lone-surrogate', path: [name], expected: null, received: '(text)' },
    ])
  }
  return new URLSearchParams({ ...fields, api_key: apiKey, api_secret: apiSecret }).toString()
}

function headersOf(form: string, { userAgent }: Settings): Record<string, string> {
  return {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    // Browsers set it themselves and drop this one; a stream has no length of its own.
    'content-length': String(form.length),
    ...(userAgent !== undefined && { 'user-agent': userAgent }),
  }
}
