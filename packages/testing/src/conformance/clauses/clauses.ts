import type { Clause } from '../clause.ts'
import { instantClauses } from './instant-clauses.ts'
import { listClauses } from './list-clauses.ts'
import { meetingClauses } from './meeting-clauses.ts'
import { occurrenceClauses } from './occurrence-clauses.ts'
import { personalClauses } from './personal-clauses.ts'
import { precedenceClauses } from './precedence-clauses.ts'
import { refusalClauses } from './refusal-clauses.ts'
import { roomClauses } from './room-clauses.ts'

/** All that is tried, in the order of the report. */
export const clauses: readonly Clause[] = [
  ...occurrenceClauses,
  ...precedenceClauses,
  ...refusalClauses,
  ...meetingClauses,
  ...listClauses,
  ...roomClauses,
  ...personalClauses,
  ...instantClauses,
]
