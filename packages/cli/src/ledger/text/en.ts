import type { BookingState, CommandKind, LedgerEvent } from '@umeeting/ledger'

type Told<Kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { readonly kind: Kind }>

export const ledgerInEnglish = {
  actions: {
    book: 'record a booking; a worker books it',
    list: 'list the bookings',
    show: 'show a booking, its meetings and its dates',
    cancel: 'cancel a date, all dates from one on, or the whole booking',
    work: 'carry on whatever is due, until Ctrl-C',
    audit: 'hold the ledger against the service',
  },
  groups: { ledger: 'The ledger:', work: 'The worker:' },
  options: {
    database: 'a file of this machine',
    databaseUrl: 'a Postgres database, in place of the file',
    key: 'what you call this booking; the same key again is the same booking',
    topic: 'topic of the meeting',
    capacity: 'seats of the room',
    state: 'only bookings in this state',
    occurrence: 'the date of that number',
    from: 'all dates from that number on',
    all: 'the whole booking',
    id: 'the key that it was booked with',
    settle: 'seconds after which a meeting of a lost answer does not appear any more, by default 60',
    timeout: 'seconds that one call may take, by default 30',
    untilDone: 'end once every booking is settled',
    concurrency: 'how many bookings at a time, by default 4',
    keep: 'keep a meeting whose answer was lost, without the uuids by which single dates are cancelled',
  },
  noDatabase: (path: string): string =>
    `There is no database ${path}; "umeeting ledger book" makes one. Name another by --database.`,
  recorded: (id: string): string => `Recorded: ${id}. "umeeting ledger work" books it.`,
  commandRecorded: (id: string): string => `Recorded for ${id}. "umeeting ledger work" does it.`,
  none: 'No bookings.',
  unknown: (id: string): string => `The ledger has no booking ${id}`,
  oneCancellation: 'One of --occurrence, --from and --all is needed',
  states: {
    pending: 'pending',
    booked: 'booked',
    different: 'booked on other dates',
    ambiguous: 'ambiguous: "umeeting ledger audit" says what to do',
    refused: 'refused',
    updating: 'updating',
    cancelling: 'cancelling',
    cancelled: 'cancelled',
  } as Readonly<Record<BookingState, string>>,
  dates: (kept: number, cancelled: number): string =>
    `${kept} ${kept === 1 ? 'date' : 'dates'}${cancelled === 0 ? '' : `, ${cancelled} cancelled`}`,
  meeting: (part: number, id: string | undefined, first: number, last: number, state: string): string =>
    `meeting ${part}: ${id ?? '-'}, dates ${first}–${last}, ${state}`,
  partStates: { planned: 'planned', booked: 'booked', refused: 'refused', cancelled: 'cancelled' },
  commandRefused: (kind: CommandKind, reason: string): string => `${kind} was refused: ${reason}`,
  uuidLost: 'uuid lost',
  dateCancelled: 'cancelled',
  dateMissing: 'missing at the service',
  dateUnexpected: 'not predicted',
  audit: {
    unrecorded: (id: string, awaited: boolean): string =>
      `Meeting ${id} is no booking’s: ${awaited ? 'the worker will delete it' : 'delete it'}`,
    vanished: (id: string, booking: string): string =>
      `Meeting ${id} of ${booking} is not at the service any more`,
    ambiguous: (booking: string, ids: string): string => `${booking}: any of ${ids} may be its meeting`,
    foreign: (count: number): string =>
      `${count} meetings were booked by others; the ledger leaves them alone.`,
    fine: 'The ledger and the service agree.',
  },
  events: {
    sending: ({ part, attempt }: Told<'sending'>): string => `meeting ${part}: sending (attempt ${attempt})`,
    booked: ({ part, meetingId, occurrences, verdict }: Told<'booked'>): string =>
      `meeting ${part}: booked ${meetingId}, ${occurrences} dates, ${verdict ?? 'not compared'}`,
    'not-sent': ({ part, reason }: Told<'not-sent' | 'unknown' | 'refused'>): string =>
      `meeting ${part}: not sent, again later: ${reason}`,
    unknown: ({ part, reason }: Told<'not-sent' | 'unknown' | 'refused'>): string =>
      `meeting ${part}: the outcome is unknown, looking for it: ${reason}`,
    refused: ({ part, reason }: Told<'not-sent' | 'unknown' | 'refused'>): string =>
      `meeting ${part}: refused: ${reason}`,
    looked: ({ part, found }: Told<'looked'>): string =>
      `meeting ${part}: ${found === 0 ? 'nothing found under its key' : `found ${found} under its key`}`,
    adopted: ({ part, meetingId }: Told<'adopted'>): string =>
      `meeting ${part}: kept ${meetingId}, uuids lost`,
    ambiguous: ({ part, meetingIds }: Told<'ambiguous'>): string =>
      `meeting ${part}: ambiguous: ${meetingIds.join(', ')}`,
    deleted: ({ part, why }: Told<'deleted'>): string =>
      why === 'spare' ? `meeting ${part}: deleted a spare one` : `meeting ${part}: cancelled`,
    updated: ({ part, meetingId }: Told<'updated'>): string => `meeting ${part}: updated ${meetingId}`,
    'command-done': ({ command }: Told<'command-done'>): string => `${command} done`,
    'command-refused': ({ command, reason }: Told<'command-refused'>): string =>
      `${command} refused: ${reason}`,
    failed: ({ part, reason }: Told<'failed'>): string => `meeting ${part}: failed, again later: ${reason}`,
    resting: ({ state }: Told<'resting'>): string => `is ${state}`,
    stuck: ({ reason }: Told<'stuck'>): string => `can’t be carried on, again later: ${reason}`,
    overtaken: (): string => 'another worker has it',
  },
}

export type LedgerTexts = typeof ledgerInEnglish
