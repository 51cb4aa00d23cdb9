import type { Example } from '../../../text/en/help.ts'

/** The words of the help of `umeeting ledger`. */
export const ledgerHelpInEnglish = {
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
    settle: 'seconds after which a meeting of a lost answer does not appear any more',
    timeout: 'seconds that one call may take',
    untilDone: 'end once every booking is settled',
    concurrency: 'how many bookings at a time',
    keep: 'keep a meeting whose answer was lost, without the uuids by which single dates are cancelled',
    adopt: 'first say that this meeting is that of the booking --key, of which several might be it',
    adoptKey: 'the booking of --adopt',
    adoptPart: 'which of its meetings that is',
    discard: 'first delete this meeting, which the ledger made and no booking has',
    bookingLines: 'print one JSON object a line, a booking each',
    eventLines: 'print one JSON object a line, an event each',
    findingLines: 'print one JSON object a line, a finding each',
  },
  examples: {
    book: [
      {
        says: 'Every Tuesday for two years, however many dates the service creates at once',
        line: 'ledger book --key class-7 --topic "Chinese" --meeting-capacity 25 --start-time "2030-01-08 19:00:00" --recurrence-type 2 --weekly-days 2 --end-times 104',
      },
      {
        says: 'The booking that your software sends',
        line: 'ledger book --key order-7 --request booking.json',
      },
    ],
    list: [
      { says: 'What waits for a person', line: 'ledger list --state ambiguous' },
      { says: 'All of it, for a program', line: 'ledger list --json > bookings.ndjson' },
    ],
    show: [
      { says: 'Its meetings and dates', line: 'ledger show class-7' },
      { says: 'The uuids too', line: 'ledger show class-7 --json' },
    ],
    cancel: [
      { says: 'One date', line: 'ledger cancel class-7 --occurrence 52' },
      { says: 'Date 60 and all after it', line: 'ledger cancel class-7 --from 60' },
    ],
    work: [
      { says: 'On this machine, until it is stopped', line: 'ledger work' },
      {
        says: 'One of many workers on a database',
        line: 'ledger work --database-url postgresql://booking@db/booking --concurrency 8',
      },
    ],
    audit: [
      { says: 'What the ledger and the service don’t agree about', line: 'ledger audit' },
      { says: 'Delete a meeting that no booking has', line: 'ledger audit --discard 1234567890' },
    ],
  } as Readonly<Record<string, readonly Example[]>>,
}

export type LedgerHelpTexts = typeof ledgerHelpInEnglish
