import { requireTrue } from '../../laws/law-violation.ts'
import { always, type Clause } from '../clause.ts'
import { bounded, refused, refusedWithout, taken } from './bounded.ts'

/** Where the documented bounds lie, from both sides. This project's own parsers refuse the same before sending. */
export const refusalClauses: readonly Clause[] = [
  bounded({ id: 'duration.least', title: 'duration 31 is taken, 30 and less refused', source: 'duration' }, [
    taken({ duration: '31' }),
    ...['30', '29', '15', '1', '0'].map((duration) => refused({ duration })),
  ]),
  bounded({ id: 'user-key.most', title: 'user_key has at most 200 bytes of UTF-8', source: 'user_key' }, [
    taken({ user_key: 'k'.repeat(200) }),
    refused({ user_key: 'k'.repeat(201) }),
    taken({ user_key: '会'.repeat(66) }),
    refused({ user_key: '会'.repeat(67) }),
  ]),
  bounded(
    {
      id: 'schedule.required',
      title: 'topic, meeting_capacity, start_time and duration are required',
      source: 'share/schedule',
    },
    ['topic', 'meeting_capacity', 'start_time', 'duration'].map(refusedWithout),
  ),
  bounded(
    {
      id: 'end.required',
      title: 'a recurring meeting needs end_times or end_date_time',
      source: 'end_times',
    },
    [refusedWithout('end_times')],
  ),
  bounded(
    {
      id: 'recurrence.ranges',
      title: 'recurrence fields out of their ranges are refused',
      source: 'recurrence_type, daily_type, weekly_days, monthly_day, monthly_week, monthly_week_day',
    },
    [
      refused({ recurrence_type: '4' }),
      refused({ recurrence_type: '1', daily_type: '3' }),
      refused({ recurrence_type: '2', weekly_days: '' }),
      refused({ recurrence_type: '2', weekly_days: '8' }),
      refused({ recurrence_type: '3', monthly_day: '32' }),
      refused({ recurrence_type: '3', monthly_week: '6', monthly_week_day: '1' }),
      refused({ recurrence_type: '3', monthly_week: '1', monthly_week_day: '8' }),
    ],
  ),
  bounded(
    {
      id: 'flags.values',
      title: 'what is true or false is nothing else',
      source: 'mute_upon_entry, option_host_video, waiting_room and the like',
    },
    [
      'mute_upon_entry',
      'use_pmi',
      'option_host_video',
      'option_participants_video',
      'allow_live_streaming',
      'waiting_room',
      'enable_webinar',
    ].map((flag) => refused({ [flag]: 'maybe' })),
  ),
  bounded({ id: 'recording.values', title: 'recording is cloud or none', source: 'recording' }, [
    taken({ recording: 'none' }),
    taken({ recording: 'cloud' }),
    refused({ recording: 'dvd' }),
  ]),
  bounded({ id: 'webinar', title: 'a webinar can be booked', source: 'enable_webinar' }, [
    taken({ enable_webinar: 'true' }),
  ]),
  bounded(
    {
      id: 'webinar.excludes',
      title: 'a webinar has none of the options that the page excludes',
      source: 'enable_webinar',
    },
    [
      'mute_upon_entry',
      'option_host_video',
      'option_participants_video',
      'allow_live_streaming',
      'waiting_room',
    ].map((option) => refused({ enable_webinar: 'true', [option]: 'true' })),
  ),
  {
    id: 'credentials',
    title: 'a call with wrong credentials is refused',
    source: 'api_key, api_secret',
    assumes: [],
    bookings: always(0),
    unavailable: ({ unauthorized }) =>
      unauthorized ? undefined : 'the target has no transport with wrong credentials',
    async run(session) {
      await session.each(['licensing', 'list'] as const, async (operation) => {
        requireTrue('the service refuses', await session.refusesWrongCredentials(operation), { operation })
      })
    },
  },
]
