/** What a line of an example shows. */
export interface Example {
  readonly says: string
  /** As it is typed, without `umeeting`. */
  readonly line: string
}

export const helpInEnglish = {
  program: 'The dates of recurring umeeting meetings: predicted, checked, compared.',
  version: 'print the version',
  help: {
    option: 'print this help',
    command: 'print the help of a command',
    titles: {} as Readonly<Record<string, string>>,
    usage: (command: string): string => `${command} [options]`,
    usageOfCommands: (command: string): string => `${command} <command> [options]`,
    default: (value: string): string => `default: ${value}`,
    withNotes: (description: string, notes: readonly string[]): string =>
      `${description} (${notes.join('; ')})`,
    examples: 'Examples:',
  },
  commands: {
    preview: 'show the dates that a booking means, offline',
    check: 'validate a booking and list all that is wrong with it',
    reconcile: "hold the service's answer against the prediction",
    calibrate: 'find out from answers how the service reads a rule',
    simulate: 'run a simulated service on this machine, to build against',
    conform: 'try whether a service does what its documentation says',
    ledger: 'keep bookings in a database, and carry them on',
    completion: 'print a script by which a shell completes this command',
  },
  groups: {
    booking: 'Booking (wire fields):',
    dialect: 'How the service reads it:',
    output: 'Output:',
    service: 'The simulated service:',
    live: 'A running service (UMEETING_BASE_URL, UMEETING_API_KEY, UMEETING_API_SECRET):',
  },
  options: {
    startTime: 'yyyy-MM-dd HH:mm:ss, by default the present minute',
    duration: 'minutes',
    recurrenceType: '1 daily, 2 weekly, 3 monthly',
    dailyType: '1 every day, 2 workdays',
    weeklyDays: 'weekdays, such as 1,3 (1 is Monday, unless --weekday-numbering says Sunday)',
    monthlyDay: 'day of the month, 1-31',
    monthlyWeek: 'which such weekday of the month, 1-5',
    monthlyWeekDay: 'weekday of the month, 1-7',
    endTimes: 'number of occurrences',
    endDateTime: 'last date, or date and time',
    as: 'check the whole request of that operation, and not the rule alone',
    request: 'a JSON object of wire fields (- for standard input)',
    dialect: 'a JSON file of dialect choices, or the name of a preset',
    zone: 'IANA time zone of local times, by default Asia/Shanghai',
    weekdayNumbering: 'what weekday 1 is: Monday as in ISO 8601, or Sunday as Zoom counts',
    shortMonth: 'a month without the asked day: no meeting, or on its last day',
    fifthWeek: 'a month without a fifth such weekday: no meeting, or on the last one',
    workdays: 'which days are workdays',
    unmatchedStart: 'a start that does not match the rule: no meeting then, or one that counts',
    endDate: 'an end given as a date alone: that whole day, or only its first moment',
    maxOccurrences: 'the most occurrences that the service creates, or none (default: none)',
    first: 'at most so many occurrences, by default 10 of a series without an end and 1000 of any other',
    from: 'from this date (and time) on',
    to: 'before this date (and time)',
    engine: 'what predicts: calendar arithmetic, or the rrule library',
    answer: "the service's answer as it sent it, a JSON file (- for standard input)",
    samples: 'files of {request, answer} lines (- for standard input)',
    live: 'book some short series at the service, see what it creates, and delete them again',
    probeCapacity: 'seats of the rooms to book, by default 25',
    longest: 'also book a daily series of so many, to see where the service stops, by default 60; 0: none',
    bulk: 'read {id, request, answer} lines from standard input, write one result a line',
    port: 'where it listens on 127.0.0.1, by default any free port',
    faults: 'the share of requests that go wrong, such as 0.05, and how',
    seed: 'what ids and faults are drawn from, by default 1',
    conform: {
      simulated: 'try the simulated service, and not the one of the environment',
      bookings: 'how many bookings each clause that varies them may make, by default 1; bounds are all tried',
      instant: 'try the clauses that start a meeting too',
      hostId: 'the host of a personal account, to try those clauses too, by default UMEETING_HOST_ID',
      only: 'the clauses to try, such as get,end.*',
      skip: 'clauses not to try',
      seed: 'what the bookings are drawn from, by default drawn anew',
      dryRun: 'print what would be booked, and call nothing',
      report: 'a folder for the report, as JSON and as a Markdown table',
    },
    json: 'print one JSON object',
    ndjson: 'print one JSON object a line, an occurrence each',
    rrule: 'print the RFC 5545 text',
    ics: 'print a calendar file (.ics)',
    open: 'open the preview page with this rule in the browser',
    lang: 'the language to speak, by default that of umeeting.config.json or of the locale',
    verbose: 'name the configuration that is used',
    shell: 'bash, zsh, fish or powershell',
  },
  examples: {
    preview: [
      {
        says: 'Every Monday and Wednesday, ten times',
        line: 'preview --start-time "2026-11-30 10:00:00" --recurrence-type 2 --weekly-days 1,3 --end-times 10',
      },
      { says: 'The booking that your software sends', line: 'preview --request booking.json' },
      {
        says: 'A calendar file of next year’s dates',
        line: 'preview --request booking.json --from 2027-01-01 --to 2028-01-01 --ics > dates.ics',
      },
    ],
    check: [
      { says: 'A rule alone', line: 'check --recurrence-type 3 --monthly-day 31' },
      { says: 'A whole request, before it is sent', line: 'check --as schedule --request booking.json' },
    ],
    reconcile: [
      {
        says: 'What was sent, and what was answered',
        line: 'reconcile --request booking.json --answer answer.json',
      },
      {
        says: 'Many bookings, a line each',
        line: 'reconcile --ndjson --dialect zoom < bookings.ndjson > results.ndjson',
      },
    ],
    calibrate: [
      { says: 'From answers that you have', line: 'calibrate samples.ndjson > dialect.json' },
      { says: 'From the service itself', line: 'calibrate --live > dialect.json' },
    ],
    simulate: [
      { says: 'A service that counts weekdays as Zoom does', line: 'simulate --port 8080 --dialect zoom' },
      { says: 'Five of a hundred requests go wrong', line: 'simulate --faults 0.05 --seed 7' },
    ],
    conform: [
      { says: 'What it would book at the service', line: 'conform --dry-run' },
      {
        says: 'One part of the documentation, with more bookings',
        line: 'conform --only "end.*" --bookings 5',
      },
    ],
    completion: [
      { says: 'For this shell alone', line: 'completion bash > /tmp/umeeting.bash && . /tmp/umeeting.bash' },
      { says: 'For every new zsh', line: 'completion zsh >> ~/.zshrc' },
    ],
  } as Readonly<Record<string, readonly Example[]>>,
}

export type HelpTexts = typeof helpInEnglish
