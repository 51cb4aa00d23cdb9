import type { InstantMeeting, MeetingUpdate, ScheduledMeeting } from './meeting.ts'
import {
  choiceOf,
  flag,
  integerAbove,
  localDateTime,
  type ParameterType,
  secretText,
  text,
  userKey,
} from './parameter-types.ts'
import type { RequestTable } from './request-table.ts'

/** The three requests that make or change a meeting, by their operations. */
export interface MeetingRequests {
  readonly instant: InstantMeeting
  readonly schedule: ScheduledMeeting
  readonly update: MeetingUpdate
}

/** What is no parameter of its own: several make one recurrence, and one end. */
export type ComposedName = 'recurrence' | 'end'

/** The part of a request that is one parameter a field. */
export type PlainPart<Request> = Omit<Request, ComposedName>

type AllRequests = InstantMeeting & ScheduledMeeting & MeetingUpdate
type PresenceIn<Request, Name extends PropertyKey> = Name extends keyof Request
  ? undefined extends Request[Name]
    ? 'optional'
    : 'required'
  : 'absent'

/** Wire name, type, and presence in instant, schedule and update, which the types of the requests dictate. */
type Rows = {
  readonly [Name in keyof PlainPart<AllRequests>]-?: readonly [
    wire: string,
    type: ParameterType<Exclude<AllRequests[Name], undefined>>,
    instant: PresenceIn<InstantMeeting, Name>,
    schedule: PresenceIn<ScheduledMeeting, Name>,
    update: PresenceIn<MeetingUpdate, Name>,
  ]
}

const recording = choiceOf(['cloud', 'none'])

/** The parameters of the vendor's pages. */
// prettier-ignore
const rows: Rows = {
  //                    wire                         type              instant     schedule    update
  id:                   ['id',                        text,             'absent',   'absent',   'required'],
  topic:                ['topic',                     text,             'required', 'required', 'optional'],
  capacity:             ['meeting_capacity',          integerAbove(0),  'required', 'required', 'absent'],
  start:                ['start_time',                localDateTime,    'absent',   'required', 'required'],
  durationMinutes:      ['duration',                  integerAbove(30), 'optional', 'required', 'required'],
  password:             ['password',                  secretText,       'absent',   'optional', 'optional'],
  userKey:              ['user_key',                  userKey,          'optional', 'optional', 'optional'],
  joinBeforeHost:       ['option_jbh',                flag,             'optional', 'absent',   'absent'],
  muteUponEntry:        ['mute_upon_entry',           flag,             'optional', 'optional', 'optional'],
  usePersonalMeetingId: ['use_pmi',                   flag,             'optional', 'optional', 'absent'],
  hostVideo:            ['option_host_video',         flag,             'optional', 'optional', 'absent'],
  participantsVideo:    ['option_participants_video', flag,             'optional', 'optional', 'absent'],
  recording:            ['recording',                 recording,        'optional', 'optional', 'optional'],
  liveStreaming:        ['allow_live_streaming',      flag,             'optional', 'optional', 'optional'],
  waitingRoom:          ['waiting_room',              flag,             'optional', 'optional', 'optional'],
  hostName:             ['host_name',                 text,             'optional', 'optional', 'optional'],
  webinar:              ['enable_webinar',            flag,             'absent',   'optional', 'absent'],
}

const columns = { instant: 2, schedule: 3, update: 4 } as const

function tableOf<Operation extends keyof MeetingRequests>(
  operation: Operation,
): RequestTable<PlainPart<MeetingRequests[Operation]>> {
  const parameters = Object.entries(rows).flatMap(([name, row]) => {
    const presence = row[columns[operation]]
    if (presence === 'absent') return []
    return [[name, { wire: row[0], type: row[1], required: presence === 'required' }] as const]
  })
  const table: object = Object.fromEntries(parameters)
  return table as RequestTable<PlainPart<MeetingRequests[Operation]>>
}

export const meetingTables: {
  readonly [Operation in keyof MeetingRequests]: RequestTable<PlainPart<MeetingRequests[Operation]>>
} = { instant: tableOf('instant'), schedule: tableOf('schedule'), update: tableOf('update') }

/** The wire's name of every parameter that some request has, by the name that the domain gives it. */
export function wireNames(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(rows).map(([name, [wire]]) => [name, wire]))
}

/** The wire's name of a parameter. */
export function wireNameOf(name: keyof typeof rows): string {
  return rows[name][0]
}
