import { encodeSeries } from '@umeeting/core'
import type { Rule } from './draft.ts'

/** The wire fields of a rule, as they would be sent. */
function wireFields({ series, dialect }: Rule): Readonly<Record<string, string>> {
  return { ...encodeSeries(series, dialect) }
}

export function asJson(rule: Rule): string {
  return JSON.stringify(wireFields(rule), undefined, 2)
}

export function asForm(rule: Rule): string {
  return new URLSearchParams(wireFields(rule)).toString()
}

/** A booking's cURL line; credentials are read from the environment of whoever runs it, never written. */
export function asCurl(rule: Rule): string {
  const fields = Object.entries(wireFields(rule)).map(
    ([name, value]) => `--data-urlencode '${name}=${value}'`,
  )
  return [
    'curl https://api.systeccloud.com/umeeting/share/schedule',
    '--data-urlencode "api_key=$UMEETING_API_KEY"',
    '--data-urlencode "api_secret=$UMEETING_API_SECRET"',
    "--data-urlencode 'topic=…'",
    "--data-urlencode 'meeting_capacity=25'",
    "--data-urlencode 'duration=60'",
    ...fields,
  ].join(' \\\n  ')
}
