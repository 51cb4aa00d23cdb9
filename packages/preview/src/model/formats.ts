import { encodeSeries } from '@umeeting/core'
import type { Rule } from './draft.ts'
import type { Meeting } from './meeting.ts'

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
export function asCurl(rule: Rule, { topic, durationMinutes }: Meeting, noTopic: string): string {
  const fields = Object.entries({
    topic: topic || noTopic,
    meeting_capacity: '25',
    duration: String(durationMinutes),
    ...wireFields(rule),
  })
  return [
    'curl https://api.systeccloud.com/umeeting/share/schedule',
    '--data-urlencode "api_key=$UMEETING_API_KEY"',
    '--data-urlencode "api_secret=$UMEETING_API_SECRET"',
    ...fields.map(([name, value]) => `--data-urlencode '${name}=${value.replaceAll("'", String.raw`'\''`)}'`),
  ].join(' \\\n  ')
}

/** Whether the service takes the booking: a series for later needs an end (`end_times` or `end_date_time`). */
export function canBeBooked({ series }: Rule): boolean {
  return series.recurrence.kind === 'once' || series.end.kind !== 'open'
}
