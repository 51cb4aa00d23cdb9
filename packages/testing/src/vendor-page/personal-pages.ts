import { parameter, type ParameterRow } from './parameter-row.ts'

const booking = [
  parameter('host_id', 'required', 'string', 'whose account it is'),
  parameter('topic', 'required', 'string', 'what the meeting is called'),
] as const

const options = [
  parameter('password', 'optional', 'string', 'the password of the meeting'),
  parameter('mute_upon_entry', 'optional', 'string', 'true or false: whether participants enter muted'),
] as const

const webinar = parameter('webinar', 'optional', 'string', 'true or false')

const time = [
  parameter('start_time', 'required', 'string', 'yyyy-MM-dd HH:mm:ss'),
  parameter('duration', 'required', 'integer', 'minutes'),
] as const

/**
 * The coverage table of personal accounts: every parameter of the vendor's pages on `private/…`, the credentials left
 * out, by path. None has a recurrence.
 */
export const personalParameters: Readonly<Record<string, readonly ParameterRow[]>> = {
  'private/schedule': [...booking, ...time, ...options, webinar],
  'private/instant': [
    ...booking,
    parameter('duration', 'optional', 'integer', 'minutes'),
    ...options,
    webinar,
  ],
  'private/update': [
    parameter('id', 'required', 'string', 'the meeting number'),
    parameter('topic', 'required', 'string', 'what the meeting is called'),
    ...time,
    ...options,
  ],
  'private/get': [parameter('meeting_id', 'required', 'string', 'the meeting number')],
  'private/end': [parameter('id', 'required', 'string', 'the meeting number')],
  'private/delete': [parameter('id', 'required', 'string', 'the meeting number')],
}
