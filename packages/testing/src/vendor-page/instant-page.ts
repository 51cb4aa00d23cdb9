import { parameter, type ParameterRow } from './parameter-row.ts'

/** One field of the answer of `share/instant`, as the vendor's page shows it. */
export interface AnswerRow {
  /** Where it stands, such as `data.occurrences.uuid`. */
  readonly name: string
  /** What the documented sample holds there. */
  readonly type: 'string' | 'number' | 'object' | 'list'
  /** What the page says of it. */
  readonly clause: string
}

function field(name: string, type: AnswerRow['type'], clause: string): AnswerRow {
  return { name, type, clause }
}

/** The coverage table: every parameter of the vendor's page on instant meetings, in its order. */
export const instantParameters: readonly ParameterRow[] = [
  parameter('api_key', 'required', 'string', 'the API key'),
  parameter('api_secret', 'required', 'string', 'the API secret'),
  parameter('topic', 'required', 'string', 'what the meeting is called'),
  parameter(
    'option_jbh',
    'optional',
    'string',
    'true or false: whether participants may join before the host',
  ),
  parameter('meeting_capacity', 'required', 'integer', 'seats'),
  parameter('user_key', 'optional', 'string', 'names who books, in at most 200 bytes'),
  parameter('duration', 'optional', 'integer', 'minutes, greater than 30'),
  parameter(
    'mute_upon_entry',
    'optional',
    'string',
    'true or false: whether participants are muted as they enter',
  ),
  parameter('use_pmi', 'optional', 'string', 'true or false: the personal meeting id, on special terms'),
  parameter('option_host_video', 'optional', 'string', 'true or false'),
  parameter('option_participants_video', 'optional', 'string', 'true or false'),
  parameter('recording', 'optional', 'string', 'cloud or none; none by default'),
  parameter('allow_live_streaming', 'optional', 'string', 'true or false: whether a live stream is pushed'),
  parameter('host_name', 'optional', 'string', 'what the host is called'),
  parameter('waiting_room', 'optional', 'string', 'true or false: whether the host lets participants in'),
  parameter(
    'recurrence_type',
    'optional',
    'integer',
    '1 daily, 2 weekly, 3 monthly; absent or "" where it does not recur',
  ),
  parameter('daily_type', 'optional', 'integer', 'of daily ones: 1 every day, 2 workdays'),
  parameter('weekly_days', 'optional', 'string', 'of weekly ones: “1，3” repeats on 1 and 3 of every week'),
  parameter(
    'monthly_week',
    'optional',
    'integer',
    'of monthly ones: which week, 1 to 5, together with monthly_week_day',
  ),
  parameter(
    'monthly_week_day',
    'optional',
    'integer',
    'of monthly ones: the weekday, 1 to 7, together with monthly_week',
  ),
  parameter(
    'monthly_day',
    'optional',
    'integer',
    'of monthly ones: the day, 1 to 31; wins over monthly_week',
  ),
]

/** The coverage table: every field of the documented answer, in its order. */
export const instantAnswer: readonly AnswerRow[] = [
  field('status', 'number', '200 is success, any other value is failure'),
  field('message', 'string', 'the result, or the error in detail'),
  field('data', 'object', 'the meeting'),
  field('data.host_key', 'string', "the host's key"),
  field('data.join_url', 'string', 'the link to join by'),
  field('data.meeting_id', 'string', 'the meeting number'),
  field('data.start_time', 'string', 'when it starts'),
  field('data.host_id', 'string', "the host's id"),
  field('data.token', 'string', 'the token to start it with'),
  field('data.mute_upon_entry', 'string', 'whether participants are muted as they enter'),
  field('data.ready_time', 'number', 'how early one may enter'),
  field('data.start_url', 'string', 'to be used with care'),
  field('data.play_addr', 'string', 'where the video is'),
  field('data.watch_url', 'string', 'where it is watched'),
  field('data.live_id', 'string', 'the number of the live stream'),
  field('data.occurrences', 'list', 'the meetings of a recurring one'),
  field('data.occurrences.start_time', 'string', 'when the meeting starts'),
  field('data.occurrences.uuid', 'string', 'names one meeting, uniquely'),
]
