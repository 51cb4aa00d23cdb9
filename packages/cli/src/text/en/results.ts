/** What the commands print. */
export const resultsInEnglish = {
  refused: (count: number): string => (count === 1 ? 'Refused:' : `Refused, ${count} issues:`),
  valid: 'Valid.',
  startAssumed: (start: string): string =>
    `start_time is not given: shown as if it were the present minute, ${start}`,
  goesOn: '… and so on, without end',
  moreMonths: (count: number): string => `… and ${count} more ${count === 1 ? 'month' : 'months'}`,
  moreOccurrences: (count: number): string => `… and ${count.toLocaleString('en')} more (--first shows more)`,
  nothing: 'No occurrence.',
  nothingInWindow: 'No occurrence in this window.',
  noteHeading: 'Good to know',
  predicted: 'predicted',
  observed: 'observed',
  marks: { '=': 'as predicted', '-': 'missing', '+': 'not predicted', '~': 'moved', '²': 'repeated' },
  verdicts: {
    exact: 'Exact: the service created the predicted occurrences and no others.',
    truncated: 'Truncated: the service stopped early.',
    absent: 'Absent: the service created no occurrence.',
    different: 'Different: the service created other occurrences.',
  },
  refusedByService: (status: number, message: string): string =>
    `Refused by the service, with status ${status}${message === '' ? '' : `: ${message}`}`,
  explanations: 'What would explain it, most plausible first',
  unexplained: 'No known reading of the rule explains it.',
  moreMissing: (count: number): string => `… and ${count.toLocaleString('en')} more that are missing`,
  unreadable: (index: number, received: string): string => `row ${index + 1} is no date-time: ${received}`,
  /** Between reasons in one line. */
  separator: '; ',
  linesRead: (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'}`,
  tally: ({ lines, exact, different, refused }: Tally): string =>
    `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}: ${exact.toLocaleString('en')} exact, ${different.toLocaleString('en')} different, ${refused.toLocaleString('en')} refused`,
  moreBadLines: 'Further refused lines are only among the results.',
  settled: (choice: string, sample: number): string => `${choice}  (settled by sample ${sample})`,
  undecided: (choices: string): string => `open: ${choices}`,
  contradictory: (samples: string): string => `contradictory: samples ${samples}`,
  unexplainedSample: (sample: number): string => `sample ${sample} is explained by no known dialect`,
  live: {
    settingsNeeded: 'UMEETING_API_KEY and UMEETING_API_SECRET must be set in the environment',
    plan: (bookings: number, points: number, host: string, topic: string): string =>
      `Booking ${bookings} series at ${host} to settle ${points} points, each with the topic "${topic}"; each is deleted as soon as it is read.`,
    booking: (number: number, of: number): string => `booking ${number} of ${of}`,
    booked: 'all booked',
    interrupted: 'Interrupted: deleting what was booked. Once more ends at once.',
    leftover: (id: string | undefined, topic: string, reason: string): string =>
      id === undefined
        ? `A meeting may be left, please look for the topic "${topic}": ${reason}`
        : `Meeting ${id} (topic "${topic}") could not be deleted, please delete it: ${reason}`,
    mayStand: (ids: readonly string[], topic: string): string =>
      `Ended before all was deleted. Please look for the topic "${topic}"${ids.length > 0 ? ` and delete ${ids.join(', ')}` : ''}.`,
  },
  conform: {
    simulated: 'the simulated service',
    plan: (bookings: number, target: string): string =>
      `Trying ${target} by ${counted(bookings)}; each is deleted when its case is through.`,
    cost: (bookings: number): string =>
      `${counted(bookings)} at a service that conforms; each is deleted when its case is through.`,
    summary: (passed: number, failed: number, skipped: number, bookings: number): string =>
      `${passed} passed, ${failed} failed, ${skipped} skipped; ${counted(bookings)}.`,
    leftOver: (ids: string): string => `These meetings could not be deleted, please delete them: ${ids}`,
    mayStand: 'Ended before all was deleted. Please look for meetings with the topic "Conformance 一致性".',
    startsMeetings: 'it starts a meeting: --instant tries it',
    namesNoHost: 'it needs a personal account: --host-id names one',
    notAskedFor: 'not asked for',
    noSuchClause: (flag: string, name: string): string =>
      `${flag}: there is no clause ${name}; umeeting conform --dry-run --simulated lists them`,
  },
  /** What became of a call of the service. */
  call: {
    failed: (operation: string, reason: string, url: string | undefined): string =>
      `Cannot complete ${operation}${url === undefined ? '' : ` at ${url}`}: ${reason}`,
    refused: (operation: string, status: number, message: string): string =>
      `The service refused ${operation} with status ${status}${message === '' ? '' : `: ${message}`}`,
    malformed: (operation: string): string => `The answer of ${operation} can't be read:`,
    unknownDay: (date: string): string => `The workday calendar does not know whether ${date} is a workday`,
  },
  simulating: 'Simulated service; each request is a line below. Ctrl-C ends it.',
  opened: (path: string): string => `Opened in the browser: ${path}`,
  openIt: (path: string): string => `No browser was started. Open it in a browser: ${path}`,
  pageNotBuilt: 'The page is not built: pnpm preview:page builds it',
  configured: (file: string): string => `Configuration: ${file}`,
  notConfigured: 'Configuration: none (no umeeting.config.json here or in a folder above)',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as readonly string[],
  shortWeekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as readonly string[],
  month: (year: number, month: number): string => `${monthNames[month - 1] ?? ''} ${year}`,
}

/** How many lines of a bulk run came out how. */
export interface Tally {
  readonly lines: number
  readonly exact: number
  /** Compared and not exact. */
  readonly different: number
  readonly refused: number
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export type ResultTexts = typeof resultsInEnglish

function counted(bookings: number): string {
  return bookings === 1 ? '1 booking' : `${bookings} bookings`
}
