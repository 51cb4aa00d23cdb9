import type { Series } from '../../series/series.ts'
import { choiceOf } from '../fields/code.ts'
import type { RequestType } from '../fields/field-type.ts'
import { flag } from '../fields/flag.ts'
import { integerAbove } from '../fields/integer.ts'
import { secretText, text, userKey } from '../fields/text.ts'
import { endFieldNames, recurrenceFieldNames } from '../series/recurrence-fields.ts'
import type { InstantMeeting, MeetingUpdate, ScheduledMeeting } from './meeting.ts'
import { type KnownKeys, type Parameters, type RequestTable, requestTable } from './request-table.ts'

/** The three requests that make or change a meeting, by their operations. */
export interface MeetingRequests {
  readonly instant: InstantMeeting
  readonly schedule: ScheduledMeeting
  readonly update: MeetingUpdate
}

/** The part of a request that is one parameter a field; the fields of its series are read together. */
export type PlainPart<Request> = Omit<Request, keyof Series>

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
    type: RequestType<Exclude<AllRequests[Name], undefined>>,
    instant: PresenceIn<InstantMeeting, Name>,
    schedule: PresenceIn<ScheduledMeeting, Name>,
    update: PresenceIn<MeetingUpdate, Name>,
  ]
}

const recording = choiceOf(['cloud', 'none'])

/** The parameters of the vendor's pages; those of the series are `recurrenceFieldNames`, `start_time` and `endFieldNames`. */
// prettier-ignore
const rows: Rows = {
  //                     wire                         type              instant     schedule    update
  id:                   ['id',                        text,             'absent',   'absent',   'required'],
  topic:                ['topic',                     text,             'required', 'required', 'optional'],
  capacity:             ['meeting_capacity',          integerAbove(0),  'required', 'required', 'absent'],
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

/** Which fields make the series of a request, in the domain's words and in the wire's. */
const instantSeries = { names: ['recurrence'], wireNames: recurrenceFieldNames }
const wholeSeries = {
  names: ['start', 'recurrence', 'end'],
  wireNames: ['start_time', ...recurrenceFieldNames, ...endFieldNames],
}
const seriesFields = { instant: instantSeries, schedule: wholeSeries, update: wholeSeries } as const

/** What a wire field of the series is part of. */
const seriesAliases: readonly (readonly [string, string])[] = [
  ['start_time', 'start'],
  ...recurrenceFieldNames.map((wire) => [wire, 'recurrence'] as const),
  ...endFieldNames.map((wire) => [wire, 'end'] as const),
]

/** Parameters of every call that belong to the transport: passed over in wire fields. */
const credentials = ['api_key', 'api_secret']

/** A meeting request: its plain parameters, and all keys that it may have. */
export interface MeetingTable<Request> {
  readonly plain: RequestTable<PlainPart<Request>>
  readonly names: KnownKeys
  readonly wireNames: KnownKeys
  /** The wire names of all its parameters. */
  readonly parameters: readonly string[]
}

function tableOf<Operation extends keyof MeetingRequests>(
  operation: Operation,
): MeetingTable<MeetingRequests[Operation]> {
  const parameters: object = Object.fromEntries(
    Object.entries(rows).flatMap(([name, row]) => {
      const presence = row[columns[operation]]
      if (presence === 'absent') return []
      return [[name, { wire: row[0], type: row[1], required: presence === 'required' }] as const]
    }),
  )
  const plain = requestTable(parameters as Parameters<PlainPart<MeetingRequests[Operation]>>)
  const { names, wireNames } = seriesFields[operation]
  const aliases = seriesAliases.filter(([, name]) => names.includes(name))
  return {
    plain,
    names: {
      known: [...plain.names.known, ...names],
      aliases: new Map([...plain.names.aliases, ...aliases]),
    },
    wireNames: {
      known: [...plain.wireNames, ...wireNames, ...credentials],
      aliases: new Map(plain.rows.map(({ name, wire }) => [name, wire])),
    },
    parameters: [...plain.wireNames, ...wireNames],
  }
}

export const meetingTables: {
  readonly [Operation in keyof MeetingRequests]: MeetingTable<MeetingRequests[Operation]>
} = { instant: tableOf('instant'), schedule: tableOf('schedule'), update: tableOf('update') }

/** The wire's name of a parameter. */
export function wireNameOf(name: keyof typeof rows): string {
  return rows[name][0]
}
