/** What a ledger written in a hurry leaves out. */
export const omissions = [
  'resends what is unknown',
  'records after sending',
  'forgets the settle window',
  'has one key for all attempts',
] as const

export type Omission = (typeof omissions)[number]
