import type { Verdict } from '@umeeting/core'
import type { LedgerEvent } from '@umeeting/ledger'
import { kindsInEnglish as kinds } from './kinds.ts'

type Told<Kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { readonly kind: Kind }>

const verdicts: Readonly<Record<Verdict, string>> = {
  exact: 'as predicted',
  truncated: 'the service stops there',
  different: 'other dates than predicted',
  absent: 'none of those predicted',
}

/** Why something failed, in the words of this language. */
interface Failed {
  readonly part: number
  readonly because: string
}

/** The lines of the worker's log. */
export const ledgerEventsInEnglish = {
  events: {
    sending: ({ part, attempt }: Told<'sending'>): string => `meeting ${part}: sending (attempt ${attempt})`,
    booked({ part, meetingId, occurrences, verdict }: Told<'booked'>): string {
      const dates = `${occurrences} ${occurrences === 1 ? 'date' : 'dates'}`
      return `meeting ${part}: booked ${meetingId}, ${dates}, ${verdict === null ? 'not compared' : verdicts[verdict]}`
    },
    'not-sent': ({ part, because }: Failed): string => `meeting ${part}: not sent, again later: ${because}`,
    unknown: ({ part, because }: Failed): string =>
      `meeting ${part}: the outcome is unknown, looking for it: ${because}`,
    refused: ({ part, because }: Failed): string => `meeting ${part}: refused: ${because}`,
    looked: ({ part, found }: Told<'looked'>): string =>
      `meeting ${part}: ${found === 0 ? 'nothing found under its key' : `found ${found} under its key`}`,
    adopted: ({ part, meetingId }: Told<'adopted'>): string =>
      `meeting ${part}: kept ${meetingId}, which was found`,
    ambiguous: ({ part, meetingIds }: Told<'ambiguous'>): string =>
      `meeting ${part}: ambiguous: ${meetingIds.join(', ')}`,
    deleted({ part, why, occurrence }: Told<'deleted'>): string {
      if (why === 'spare') return `meeting ${part}: deleted a spare one`
      return `meeting ${part}: ${occurrence === undefined ? 'deleted' : `deleted date ${occurrence}`}`
    },
    updated: ({ part, meetingId }: Told<'updated'>): string => `meeting ${part}: updated ${meetingId}`,
    'command-done': ({ command }: Told<'command-done'>): string => `${kinds[command]}: done`,
    'command-refused': ({ command, because }: Told<'command-refused'> & Pick<Failed, 'because'>): string =>
      `${kinds[command]}: refused: ${because}`,
    failed: ({ part, because }: Failed): string => `meeting ${part}: failed, again later: ${because}`,
    resting: ({ state }: Told<'resting'>): string => `is ${state}`,
    stuck: ({ because }: Pick<Failed, 'because'>): string => `can’t be carried on, again later: ${because}`,
    overtaken: (): string => 'another worker has it',
  },
}

export type LedgerEventTexts = typeof ledgerEventsInEnglish
