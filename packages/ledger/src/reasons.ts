/**
 * What the ledger itself gives as the reason of a refusal or a delay, so that other languages can say it. All other
 * reasons are the words of the service, the network or a workday calendar.
 */
export const ledgerReasons = {
  'uuid-lost':
    'the uuid of the occurrence is lost, and without it the service can only delete the whole meeting',
  'no-such-occurrence': 'there is no such occurrence',
  'all-cancelled': 'the whole booking was cancelled',
  'calendar-failed': 'the workday calendar failed',
  'too-late': 'its time was over before it was sent',
  'no-success': 'no attempt succeeded',
  'unfiltered-list': 'the service lists meetings of other user keys',
} as const
