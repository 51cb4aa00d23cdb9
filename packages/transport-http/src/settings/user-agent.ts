import type { Issue } from '@umeeting/core'
import { exposesSecrets } from './exposure.ts'
import { wrong } from './option-issues.ts'

/** The name and version of this package, as in its package.json. */
const PRODUCT = 'umeeting-transport-http/0.1.0'

/** Reads how the calls name themselves; undefined where the platform does so. */
export function readUserAgent(input: unknown, issues: Issue[]): string | undefined {
  const isRight = input === undefined || (typeof input === 'string' && /^[\x20-\x7E]{1,200}$/.test(input))
  if (!isRight)
    issues.push(wrong('malformed', ['userAgent'], { format: '1–200 printable ASCII characters' }, input))
  if (exposesSecrets()) return undefined
  return typeof input === 'string' ? `${input} ${PRODUCT}` : PRODUCT
}
