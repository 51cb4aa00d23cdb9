import type { CommandKind } from '@umeeting/ledger'

/** What a caller asks for after booking. */
export const kindsInEnglish: Readonly<Record<CommandKind, string>> = {
  'cancel-all': 'cancel the booking',
  'cancel-from': 'cancel dates',
  'cancel-one': 'cancel a date',
  update: 'update',
}
