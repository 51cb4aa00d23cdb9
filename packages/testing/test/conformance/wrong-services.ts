import {
  type Data,
  type Fields,
  misreads,
  on,
  rowsOf,
  takes,
  without,
  type WrongService,
} from './wrong-service.ts'

/** A local time some hours off. */
function shifted(text: unknown, hours: number): string {
  const time = Date.parse(`${String(text).replace(' ', 'T')}Z`) + hours * 3_600_000
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}

const starts = (change: (start: string) => string) =>
  on(
    'schedule',
    rowsOf('occurrences', (rows) =>
      rows.map((row) => ({ ...row, start_time: change(String(row['start_time'])) })),
    ),
  )

const dropped = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

const wrongDates: readonly WrongService[] = [
  {
    name: 'counts weekdays from Sunday',
    caughtBy: 'weekly',
    options: { dialect: { weekdayNumbering: 'sunday-is-1' } },
  },
  {
    name: 'counts the weekday of a monthly rule from Sunday',
    caughtBy: 'monthly-week',
    lie: on('schedule', {
      reads: (fields) => ({
        ...fields,
        ...(fields['monthly_week_day'] !== undefined && {
          monthly_week_day: String(((Number(fields['monthly_week_day']) + 5) % 7) + 1),
        }),
      }),
    }),
  },
  {
    name: 'reads the first of several weekdays alone',
    caughtBy: 'weekly',
    lie: on(
      'schedule',
      misreads('weekly_days', (days) => days.slice(0, 1)),
    ),
  },
  {
    name: 'reads no full-width comma',
    caughtBy: 'weekly.full-width-comma',
    lie: on('schedule', { refuses: ({ fields }) => fields['weekly_days']?.includes('，') === true }),
  },
  {
    name: 'reads what stands before a full-width comma alone',
    caughtBy: 'weekly.full-width-comma',
    lie: on(
      'schedule',
      misreads('weekly_days', (days) => days.replace(/，.*/, '')),
    ),
  },
  {
    name: 'ignores daily_type',
    caughtBy: 'workdays',
    lie: on('schedule', { reads: (fields) => dropped(fields, 'daily_type') }),
  },
  {
    name: 'takes the 31st of a short month for its last day',
    caughtBy: 'monthly-day.short-months',
    options: { dialect: { shortMonth: 'last-day' } },
  },
  {
    name: 'takes a fifth week for the last one',
    caughtBy: 'monthly-week.fifth',
    options: { dialect: { fifthWeek: 'last-week' } },
  },
  {
    name: 'takes monthly_day for the day after',
    caughtBy: 'monthly-day',
    lie: on(
      'schedule',
      misreads('monthly_day', (day) => String((Number(day) % 28) + 1)),
    ),
  },
  ...['workdays', 'weekly', 'monthly-day', 'monthly-week'].map((kind): WrongService => ({
    name: `includes a start that is none of the ${kind} dates`,
    caughtBy: `start.unmatched.${kind}`,
    options: { dialect: { unmatchedStart: 'include' } },
  })),
  {
    name: 'lets an end date end as it begins',
    caughtBy: 'end.date',
    options: { dialect: { endDate: 'start-of-day' } },
  },
  {
    name: 'leaves out the end itself',
    caughtBy: 'end.date-time',
    lie: on('schedule', {
      reads: (fields) => ({
        ...fields,
        ...(fields['end_date_time']?.length === 19 && {
          end_date_time: shifted(fields['end_date_time'], -1),
        }),
      }),
    }),
  },
  {
    name: 'creates one occurrence more than end_times',
    caughtBy: 'end.count',
    lie: on(
      'schedule',
      misreads('end_times', (times) => String(Number(times) + 1)),
    ),
  },
  {
    name: 'loses the 100th occurrence',
    caughtBy: 'end.count.many',
    lie: on(
      'schedule',
      rowsOf('occurrences', (rows) => rows.toSpliced(99, 1)),
    ),
  },
  {
    name: 'stops after fifty',
    caughtBy: 'end.count.many',
    options: { dialect: { maxOccurrences: 50 } },
  },
  {
    name: 'answers the occurrences in UTC',
    caughtBy: 'daily',
    lie: starts((start) => shifted(start, -8)),
  },
  {
    name: 'drops the seconds',
    caughtBy: 'start.seconds',
    lie: starts((start) => `${start.slice(0, 17)}00`),
  },
  {
    name: 'writes midnight as 24:00:00',
    caughtBy: 'start.midnight',
    lie: starts((start) =>
      start.endsWith('00:00:00') ? `${shifted(start, -24).slice(0, 10)} 24:00:00` : start,
    ),
  },
  {
    name: 'answers an occurrence twice',
    caughtBy: 'daily',
    lie: on(
      'schedule',
      rowsOf('occurrences', ([first = {}, ...rest]) => [first, first, ...rest]),
    ),
  },
  {
    name: 'gives all occurrences one uuid',
    caughtBy: 'daily',
    lie: on(
      'schedule',
      rowsOf('occurrences', (rows) => rows.map((row) => ({ ...row, uuid: rows[0]?.['uuid'] }))),
    ),
  },
  {
    name: 'gives no uuid',
    caughtBy: 'daily',
    lie: on(
      'schedule',
      rowsOf('occurrences', (rows) => rows.map(({ start_time: start }) => ({ start_time: start }))),
    ),
  },
  {
    name: 'answers another start of a meeting that happens once',
    caughtBy: 'once',
    lie: on('schedule', {
      answers: (data) =>
        data['occurrences'] === undefined ? { ...data, start_time: shifted(data['start_time'], 1) } : data,
    }),
  },
  {
    name: 'refuses an empty recurrence_type',
    caughtBy: 'once.empty-type',
    lie: on('schedule', { refuses: ({ fields }) => fields['recurrence_type'] === '' }),
  },
  {
    name: 'lets monthly_week win over monthly_day',
    caughtBy: 'monthly-day.wins',
    lie: on('schedule', {
      reads: (fields) => ('monthly_week' in fields ? dropped(fields, 'monthly_day') : fields),
    }),
  },
  {
    name: 'lets end_times win over end_date_time',
    caughtBy: 'end.date.wins',
    lie: on('schedule', {
      reads: (fields) => ('end_times' in fields ? dropped(fields, 'end_date_time') : fields),
    }),
  },
]

const endsWith = (fields: Fields, choose: (...counts: number[]) => number): Fields => {
  const { end_times: times, end_date_time: date } = fields
  if (times === undefined || date?.length !== 10) return fields
  const days = (Date.parse(date) - Date.parse(String(fields['start_time']).slice(0, 10))) / 86_400_000
  return { ...dropped(fields, 'end_date_time'), end_times: String(choose(Number(times), days + 1)) }
}

const wrongEnds: readonly WrongService[] = [
  {
    name: 'ends by whichever of two ends is first',
    caughtBy: 'end.date.wins',
    lie: on('schedule', { reads: (fields) => endsWith(fields, Math.min) }),
  },
  {
    name: 'ends by whichever of two ends is last',
    caughtBy: 'end.date.wins',
    lie: on('schedule', { reads: (fields) => endsWith(fields, Math.max) }),
  },
]

const everyShort = Array.from({ length: 30 }, (_, minutes) => String(minutes))

const tooLenient: readonly WrongService[] = [
  { name: 'takes a duration of 30', caughtBy: 'duration.least', lie: takes('duration', ['30'], '31') },
  {
    name: 'takes a duration of 0 to 29, but not of 30',
    caughtBy: 'duration.least',
    lie: takes('duration', everyShort, '31'),
  },
  {
    name: 'takes a duration of 30 of an instant meeting',
    caughtBy: 'instant.duration',
    lie: on('instant', takes('duration', ['30'], '31')),
  },
  {
    name: 'takes a user_key of 201 bytes and cuts it',
    caughtBy: 'user-key.most',
    lie: on('schedule', {
      reads: (fields) => ({
        ...fields,
        ...(fields['user_key']?.length === 201 && { user_key: fields['user_key'].slice(0, 200) }),
      }),
    }),
  },
  {
    name: 'counts the characters of a user_key and not its bytes',
    caughtBy: 'user-key.most',
    lie: on('schedule', takes('user_key', ['会'.repeat(67)], '会')),
  },
  ...['topic', 'meeting_capacity', 'start_time', 'duration'].map((name): WrongService => ({
    name: `takes a booking without ${name}`,
    caughtBy: 'schedule.required',
    lie: on('schedule', {
      reads: (fields) => ({
        topic: 'none',
        meeting_capacity: '25',
        start_time: '2026-12-24 10:00:00',
        duration: '45',
        ...dropped(fields, ...(name in fields ? [] : [name])),
      }),
      refuses: ({ fields }) =>
        ['topic', 'meeting_capacity', 'start_time', 'duration'].some(
          (each) => each !== name && !(each in fields),
        ),
    }),
  })),
  {
    name: 'takes a recurrence without an end',
    caughtBy: 'end.required',
    lie: on('schedule', {
      reads: (fields) =>
        'end_times' in fields || 'end_date_time' in fields ? fields : { ...fields, end_times: '1' },
    }),
  },
  {
    name: 'takes recurrence_type 4 for none',
    caughtBy: 'recurrence.ranges',
    lie: takes('recurrence_type', ['4'], ''),
  },
  {
    name: 'takes the 32nd for the 31st',
    caughtBy: 'recurrence.ranges',
    lie: takes('monthly_day', ['32'], '31'),
  },
  {
    name: 'takes a sixth week for the fifth',
    caughtBy: 'recurrence.ranges',
    lie: takes('monthly_week', ['6'], '5'),
  },
  {
    name: 'takes weekday 8 for 1',
    caughtBy: 'recurrence.ranges',
    lie: takes('monthly_week_day', ['8'], '1'),
  },
  {
    name: 'takes no weekday for every one',
    caughtBy: 'recurrence.ranges',
    lie: takes('weekly_days', [''], '1,2,3,4,5,6,7'),
  },
  {
    name: 'takes a flag of maybe for false',
    caughtBy: 'flags.values',
    lie: takes('waiting_room', ['maybe'], 'false'),
  },
  {
    name: 'takes a recording on dvd',
    caughtBy: 'recording.values',
    lie: takes('recording', ['dvd'], 'none'),
  },
  {
    name: 'takes a webinar with a waiting room',
    caughtBy: 'webinar.excludes',
    lie: on('schedule', {
      reads: (fields) => (fields['enable_webinar'] === 'true' ? dropped(fields, 'waiting_room') : fields),
    }),
  },
  { name: 'takes wrong credentials', caughtBy: 'credentials', isOpen: true },
]

const tooStrict: readonly WrongService[] = [
  {
    name: 'refuses a duration of 31',
    caughtBy: 'duration.least',
    lie: on('schedule', { refuses: ({ fields }) => fields['duration'] === '31' }),
  },
  {
    name: 'refuses a user_key of 200 bytes',
    caughtBy: 'user-key.most',
    lie: on('schedule', { refuses: ({ fields }) => fields['user_key']?.length === 200 }),
  },
  {
    name: 'knows no webinar',
    caughtBy: 'webinar',
    lie: on('schedule', { refuses: ({ fields }) => fields['enable_webinar'] === 'true' }),
  },
  {
    name: 'knows no recording in the cloud',
    caughtBy: 'recording.values',
    lie: on('schedule', { refuses: ({ fields }) => fields['recording'] === 'cloud' }),
  },
]

const details = (change: Data) => on('get', { answers: (data) => ({ ...data, ...change }) })

const wrongAnswers: readonly WrongService[] = [
  ...['join_url', 'host_key', 'host_id', 'token', 'start_url', 'ready_time'].map((name): WrongService => ({
    name: `creates without answering ${name}`,
    caughtBy: 'created',
    lie: on('schedule', without(name)),
  })),
  {
    name: 'answers mute_upon_entry the wrong way round',
    caughtBy: 'created',
    lie: on('schedule', {
      answers: (data) => ({ ...data, mute_upon_entry: String(data['mute_upon_entry'] !== 'true') }),
    }),
  },
  {
    name: 'makes no live stream',
    caughtBy: 'live',
    lie: on('schedule', { reads: (fields) => dropped(fields, 'allow_live_streaming') }),
  },
  {
    name: 'makes a live stream that nobody asked for',
    caughtBy: 'live',
    lie: on('schedule', { reads: (fields) => ({ ...fields, allow_live_streaming: 'true' }) }),
  },
  {
    name: 'deletes no live stream',
    caughtBy: 'live',
    lie: on('deleteLive', { ignores: () => true }),
  },
  {
    name: 'stores no password',
    caughtBy: 'get',
    lie: on('schedule', { reads: (fields) => dropped(fields, 'password') }),
  },
  {
    name: 'gets the start in UTC',
    caughtBy: 'get',
    lie: on('get', { answers: (data) => ({ ...data, start_time: shifted(data['start_time'], -8) }) }),
  },
  { name: 'gets a wrong user_Key', caughtBy: 'get', lie: details({ user_Key: 'another' }) },
  { name: 'gets a wrong duration', caughtBy: 'get', lie: details({ duration: '60' }) },
  { name: 'gets a wrong capacity', caughtBy: 'get', lie: details({ meeting_capacity: '50' }) },
  { name: 'gets another meeting', caughtBy: 'get', lie: details({ id: '999' }) },
  {
    name: 'cuts the topic',
    caughtBy: 'get',
    lie: on('schedule', { reads: (fields) => ({ ...fields, topic: (fields['topic'] ?? '').slice(0, 5) }) }),
  },
  { name: 'gets no link to join by', caughtBy: 'get', lie: on('get', without('join_url')) },
  { name: 'gets a booked meeting as running', caughtBy: 'get', lie: details({ status: '1' }) },
  { name: 'answers an empty token', caughtBy: 'token', lie: on('token', { answers: () => ({ token: '' }) }) },
  {
    name: 'hands out a start_url days before',
    caughtBy: 'getStartUrl.early',
    lie: on('getStartUrl', { grants: () => ({ start_url: 'https://u.umeeting.example/s/1' }) }),
  },
]

const wrongChanges: readonly WrongService[] = [
  {
    name: 'changes no capacity',
    caughtBy: 'resetCapacity',
    lie: on('resetCapacity', { ignores: () => true }),
  },
  { name: 'updates nothing', caughtBy: 'update', lie: on('update', { ignores: () => true }) },
  {
    name: 'updates no topic',
    caughtBy: 'update',
    lie: on('update', { reads: (fields) => dropped(fields, 'topic') }),
  },
  {
    name: 'updates no password',
    caughtBy: 'update',
    lie: on('update', { reads: (fields) => dropped(fields, 'password') }),
  },
  {
    name: 'loses the user_key in an update',
    caughtBy: 'update.keeps',
    lie: on('update', { reads: (fields) => ({ user_key: 'lost', ...fields }) }),
  },
  {
    name: 'loses the password in an update',
    caughtBy: 'update.keeps',
    lie: on('update', { reads: (fields) => ({ password: 'lost', ...fields }) }),
  },
  {
    name: 'ignores the recurrence of an update',
    caughtBy: 'update.recurrence',
    lie: on('update', {
      reads: (fields) => (fields['recurrence_type'] === '' ? fields : dropped(fields, 'recurrence_type')),
    }),
  },
  {
    name: 'leaves the recurrence that an update takes away',
    caughtBy: 'update.plain',
    lie: on('update', {
      reads: (fields) => (fields['recurrence_type'] === '' ? dropped(fields, 'recurrence_type') : fields),
    }),
  },
  {
    name: 'deletes nothing',
    caughtBy: 'delete',
    lie: on('delete', { ignores: () => true }),
  },
  ...(['delete', 'end'] as const).map((operation): WrongService => ({
    name: `${operation}s the series for one uuid`,
    caughtBy: `${operation}.occurrence`,
    lie: on(operation, {
      reads: (fields, _, service) => {
        const meeting = service
          .meetings()
          .find(({ occurrences }) => occurrences.some(({ uuid }) => uuid === fields['id']))
        return meeting ? { ...fields, id: meeting.id } : fields
      },
    }),
  })),
  {
    name: 'ignores a uuid that is to be deleted',
    caughtBy: 'delete.occurrence',
    lie: on('delete', { ignores: ({ fields }) => !/^\d+$/.test(fields['id'] ?? '') }),
  },
  { name: 'ends nothing', caughtBy: 'end', lie: on('end', { ignores: () => true }) },
]

const wrongLists: readonly WrongService[] = [
  {
    name: 'ignores the user_key of a list',
    caughtBy: 'list.user-key',
    lie: on('list', { reads: (fields) => dropped(fields, 'user_key') }),
  },
  {
    name: 'lists without a start',
    caughtBy: 'list.row',
    lie: on(
      'list',
      rowsOf('meetings', (rows) => rows.map((row) => ({ ...row, start_time: '' }))),
    ),
  },
  {
    name: 'lists scheduled meetings as instant ones',
    caughtBy: 'list.row',
    lie: on(
      'list',
      rowsOf('meetings', (rows) => rows.map((row) => ({ ...row, type: '1' }))),
    ),
  },
  {
    name: 'lists without a link to join by',
    caughtBy: 'list.row',
    lie: on(
      'list',
      rowsOf('meetings', (rows) => rows.map((row) => ({ ...row, join_url: null }))),
    ),
  },
  {
    name: "lists without the host's key",
    caughtBy: 'list.row',
    lie: on(
      'list',
      rowsOf('meetings', (rows) => rows.map((row) => ({ ...row, host_key: null }))),
    ),
  },
  {
    name: 'repeats page 1 as page 2',
    caughtBy: 'list.pages',
    lie: on('list', { reads: (fields) => dropped(fields, 'page_number') }),
  },
  {
    name: 'ignores page_size',
    caughtBy: 'list.pages',
    lie: on('list', { reads: (fields) => dropped(fields, 'page_size') }),
  },
  {
    name: 'counts the meetings of a page for all',
    caughtBy: 'list.pages',
    lie: on('list', {
      answers: (data) => ({ ...data, total_record: (data['meetings'] as readonly unknown[]).length }),
    }),
  },
  {
    name: 'says that there is no further page',
    caughtBy: 'list.pages',
    lie: on('list', { answers: (data) => ({ ...data, has_next_page: 'false' }) }),
  },
  {
    name: 'holds 10 meetings a page where none is asked',
    caughtBy: 'list.default-size',
    lie: on('list', { reads: (fields) => ({ page_size: '10', ...fields }) }),
  },
  {
    name: 'keeps no history',
    caughtBy: 'history',
    lie: on('history', { answers: (data) => ({ ...data, total_record: 0, meetings: [] }) }),
  },
  {
    name: 'shows what is to come in the history',
    caughtBy: 'history',
    lie: on('history', {
      answers: (data, { fields }, service) => ({
        ...data,
        meetings: service
          .meetings()
          .filter(({ userKey }) => userKey === fields['user_key'])
          .map(({ id }) => ({ id, status: '3' })),
      }),
    }),
  },
]

const wrongRooms: readonly WrongService[] = [
  {
    name: 'is blind to bookings in freeRooms',
    caughtBy: 'freeRooms.booked',
    lie: on('freeRooms', { answers: (data) => ({ ...data, free: data['total'] }) }),
  },
  {
    name: 'counts more free rooms than there are',
    caughtBy: 'freeRooms',
    lie: on('freeRooms', { answers: (data) => ({ ...data, free: Number(data['total']) + 1 }) }),
  },
  {
    name: 'counts rooms that it does not show',
    caughtBy: 'rooms',
    lie: on('freeRooms', { answers: (data) => ({ ...data, total: Number(data['total']) + 1 }) }),
  },
  {
    name: 'shows rooms without their meetings',
    caughtBy: 'rooms.booked',
    lie: on('rooms', {
      answers: (data) =>
        (data as unknown as readonly Data[]).map((room) =>
          Object.assign({}, room, { meetings: [] }),
        ) as never,
    }),
  },
  {
    name: 'licenses rooms that are not there',
    caughtBy: 'licensing',
    lie: on('licensing', { answers: (data) => ({ ...data, capacity: { 25: 9999 } }) }),
  },
]

const wrongInstants: readonly WrongService[] = [
  {
    name: 'ignores the recurrence of an instant meeting',
    caughtBy: 'instant',
    lie: on('instant', { reads: (fields) => dropped(fields, 'recurrence_type') }),
  },
  {
    name: 'never hands out a start_url',
    caughtBy: 'instant.running',
    lie: on('getStartUrl', { refuses: () => true }),
  },
  {
    name: 'lists an instant meeting as a scheduled one',
    caughtBy: 'instant.running',
    lie: on(
      'list',
      rowsOf('meetings', (rows) => rows.map((row) => ({ ...row, type: '2' }))),
    ),
  },
  {
    name: 'reports on another meeting',
    caughtBy: 'instant.running',
    lie: on('meetingDetail', { answers: (data) => ({ ...data, id: 999 }) }),
  },
]

const wrongPersonals: readonly WrongService[] = [
  {
    name: 'books a personal meeting for another host',
    caughtBy: 'personal.schedule',
    lie: on('personalSchedule', { reads: (fields) => ({ ...fields, host_id: 'another' }) }),
  },
  {
    name: 'books a personal meeting an hour late',
    caughtBy: 'personal.schedule',
    lie: on('personalSchedule', {
      reads: (fields) => ({ ...fields, start_time: shifted(fields['start_time'], 1) }),
    }),
  },
  {
    name: 'mutes a personal meeting the wrong way round',
    caughtBy: 'personal.schedule',
    lie: on('personalSchedule', {
      reads: (fields) => ({ ...fields, mute_upon_entry: String(fields['mute_upon_entry'] !== 'true') }),
    }),
  },
  {
    name: 'makes a series of a personal meeting',
    caughtBy: 'personal.schedule',
    lie: on('personalSchedule', {
      answers: (data) => ({
        ...data,
        occurrences: [0, 24].map((hours) => ({
          start_time: shifted(data['start_time'], hours),
          uuid: hours,
        })),
      }),
    }),
  },
  ...['host_id', 'start_time'].map((name): WrongService => ({
    name: `takes a personal booking without ${name}`,
    caughtBy: 'personal.schedule.required',
    lie: on('personalSchedule', {
      reads: (fields) => ({
        ...fields,
        ...(name in fields ? {} : { [name]: name === 'host_id' ? 'any' : '2026-12-24 10:00:00' }),
      }),
    }),
  })),
  {
    name: 'gets another personal meeting',
    caughtBy: 'personal.get',
    lie: on('personalGet', { answers: (data) => ({ ...data, id: '999' }) }),
  },
  {
    name: 'gets a wrong topic of a personal meeting',
    caughtBy: 'personal.get',
    lie: on('personalGet', { answers: (data) => ({ ...data, topic: 'another' }) }),
  },
  {
    name: 'gets a personal meeting in UTC',
    caughtBy: 'personal.get',
    lie: on('personalGet', {
      answers: (data) => ({ ...data, start_time: shifted(data['start_time'], -8) }),
    }),
  },
  {
    name: 'stores another password of a personal meeting',
    caughtBy: 'personal.get',
    lie: on('personalSchedule', { reads: (fields) => ({ ...fields, password: '000000' }) }),
  },
  {
    name: 'updates no personal meeting',
    caughtBy: 'personal.update',
    lie: on('personalUpdate', { ignores: () => true }),
  },
  {
    name: 'updates no password of a personal meeting',
    caughtBy: 'personal.update',
    lie: on('personalUpdate', { reads: (fields) => dropped(fields, 'password') }),
  },
  ...['topic', 'start_time', 'duration'].map((name): WrongService => ({
    name: `takes a personal update without ${name}`,
    caughtBy: 'personal.update.required',
    lie: on('personalUpdate', { ignores: ({ fields }) => !(name in fields) }),
  })),
  {
    name: 'ends no personal meeting',
    caughtBy: 'personal.end',
    lie: on('personalEnd', { ignores: () => true }),
  },
  {
    name: 'deletes no personal meeting',
    caughtBy: 'personal.delete',
    lie: on('personalDelete', { ignores: () => true }),
  },
  {
    name: 'books a personal meeting that should start at once',
    caughtBy: 'instant.personal',
    lie: on('personalGet', { answers: (data) => ({ ...data, status: '0' }) }),
  },
]

/** Services that do what the documentation does not say, each with the clause that catches it. */
export const wrongServices: readonly WrongService[] = [
  ...wrongDates,
  ...wrongEnds,
  ...tooLenient,
  ...tooStrict,
  ...wrongAnswers,
  ...wrongChanges,
  ...wrongLists,
  ...wrongRooms,
  ...wrongPersonals,
  ...wrongInstants,
]

/** Lies that no caller could know by what the service answers, each with the reason. */
export const unknowable: readonly { readonly name: string; readonly reason: string }[] = [
  { name: 'records nothing though recording is cloud', reason: 'no operation answers recordings' },
  { name: 'records though recording is none', reason: 'no operation answers recordings' },
  { name: 'has no waiting room', reason: 'no operation answers waiting_room; only a participant sees it' },
  { name: 'lets nobody in before the host', reason: 'no operation answers option_jbh' },
  { name: 'turns the cameras on', reason: 'no operation answers option_host_video or its sibling' },
  { name: 'forgets the name of the host', reason: 'no operation answers host_name' },
  { name: 'uses another personal meeting id', reason: 'which id is whose is not documented' },
  { name: 'mutes nobody though it says so', reason: 'only a participant hears it' },
  {
    name: 'opens nothing by its token or its links',
    reason: 'links are not followed: that would join a meeting',
  },
  { name: 'streams nothing to its addresses', reason: 'streams are not watched' },
  {
    name: 'updates a series to other dates that begin and end alike',
    reason: 'update answers no dates, and rooms are counted at single times',
  },
]
