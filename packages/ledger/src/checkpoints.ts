/**
 * The named steps between which a process may die. Tests crash the ledger at each of them; `recording` and `deciding`
 * lie within a transaction, before it commits.
 */
export const checkpoints = [
  'booking-recorded',
  'claimed',
  'deciding',
  'intent-recorded',
  'answered',
  'recording',
  'recorded',
  'looked',
  'look-recorded',
  'deleted',
  'delete-recorded',
  'command-recorded',
  'update-answered',
  'update-recorded',
  'released',
] as const

/** The name of a step. */
export type Checkpoint = (typeof checkpoints)[number]
