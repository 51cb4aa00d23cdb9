import type { Issue } from '@umeeting/core'

/** Where the service is, unless an option says otherwise. */
export const defaultBaseUrl = 'https://api.systeccloud.com/umeeting/'

/** Reads where the paths start: with a final slash, without credentials, query or fragment, and private on its way. */
export function readBaseUrl(input: unknown, issues: Issue[]): URL {
  const url = parsed(input ?? defaultBaseUrl)
  const fault = faultOf(url)
  if (fault !== undefined) {
    // What came is not shown: it may hold credentials.
    issues.push({ code: 'malformed', path: ['baseUrl'], expected: { thing: 'https-url' }, received: fault })
    return new URL(defaultBaseUrl)
  }
  const base = new URL(url as URL)
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return base
}

function parsed(input: unknown): URL | undefined {
  if (input instanceof URL) return input
  return typeof input === 'string' && URL.canParse(input) ? new URL(input) : undefined
}

function faultOf(url: URL | undefined): string | undefined {
  if (!url) return '(no URL)'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    return '(a URL that is not private on its way)'
  if (url.username !== '' || url.password !== '') return '(a URL with credentials)'
  // An empty query or fragment shows in the whole alone: paths would be appended to it.
  if (/[?#]/.test(url.href)) return '(a URL with a query or a fragment)'
  return undefined
}

/** As URLs normalise host names: lower case, IPv4 in dotted decimals, IPv6 in brackets and shortened. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
