/** How the text that a form sends for a field is read. */
export type FormFieldKind = 'text' | 'number' | 'flag' | 'date-time' | 'choice' | 'choices'

/** The name of a field in a form: `topic`, `recurrence.weekdays`, `end.count`. */
export type FormFieldName =
  | 'id'
  | 'topic'
  | 'start'
  | 'durationMinutes'
  | 'capacity'
  | 'recurrence.kind'
  | 'recurrence.weekdays'
  | 'recurrence.day'
  | 'recurrence.week'
  | 'recurrence.weekday'
  | 'end.kind'
  | 'end.count'
  | 'end.date'
  | 'password'
  | 'userKey'
  | 'hostName'
  | 'hostId'
  | 'joinBeforeHost'
  | 'muteUponEntry'
  | 'usePersonalMeetingId'
  | 'hostVideo'
  | 'participantsVideo'
  | 'recording'
  | 'liveStreaming'
  | 'waitingRoom'
  | 'webinar'
  | 'type'
  | 'pageSize'
  | 'pageNumber'

/**
 * Every field that a request can have, by the name that a form gives it: what stands within another is set off by a
 * dot, as form libraries write it. One list serves all requests, since a name means the same in each.
 */
export const formFields: Readonly<Record<FormFieldName, FormFieldKind>> = {
  id: 'text',
  topic: 'text',
  start: 'date-time',
  durationMinutes: 'number',
  capacity: 'number',
  'recurrence.kind': 'choice',
  'recurrence.weekdays': 'choices',
  'recurrence.day': 'number',
  'recurrence.week': 'number',
  'recurrence.weekday': 'choice',
  'end.kind': 'choice',
  'end.count': 'number',
  'end.date': 'date-time',
  password: 'text',
  userKey: 'text',
  hostName: 'text',
  hostId: 'text',
  joinBeforeHost: 'flag',
  muteUponEntry: 'flag',
  usePersonalMeetingId: 'flag',
  hostVideo: 'flag',
  participantsVideo: 'flag',
  recording: 'choice',
  liveStreaming: 'flag',
  waitingRoom: 'flag',
  webinar: 'flag',
  type: 'choice',
  pageSize: 'number',
  pageNumber: 'number',
}

/** Whether a form can send a field under this name. */
export function isFormField(name: string): name is FormFieldName {
  return Object.hasOwn(formFields, name)
}

/** What has fields of its own. */
export const formGroups: ReadonlySet<string> = new Set(['recurrence', 'end'])
