import { type Call, InvalidRequestError } from '@umeeting/core'
import type { Settings } from '../settings/settings.ts'

/**
 * The URL of a call's path.
 *
 * @throws InvalidRequestError where the path is not plain: one that leads out of the base URL, or to a query.
 */
export function urlOf({ path, operation }: Call, baseUrl: URL): URL {
  const url = new URL(baseUrl)
  url.pathname += path
  if (path === '' || url.href !== baseUrl.href + path) {
    throw new InvalidRequestError(`Cannot send ${operation}`, [
      {
        code: 'malformed',
        path: ['path'],
        expected: { thing: 'relative-path' },
        received: '(a path that means something else)',
      },
    ])
  }
  return url
}

/** The fields as `application/x-www-form-urlencoded`, in UTF-8, with the credentials, which no field can replace. */
export function bodyOf({ fields }: Call, { apiKey, apiSecret }: Settings): URLSearchParams {
  return new URLSearchParams({ ...fields, api_key: apiKey, api_secret: apiSecret })
}

/** What no error may show: the credentials, and the password that a meeting gets. */
export function secretsOf({ fields }: Call, { apiKey, apiSecret }: Settings): readonly string[] {
  return [apiKey, apiSecret, ...(fields['password'] === undefined ? [] : [fields['password']])]
}
