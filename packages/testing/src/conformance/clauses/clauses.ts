import type { Clause } from '../clause.ts'
import { meetingClauses } from './meeting-clauses.ts'
import { occurrenceClauses } from './occurrence-clauses.ts'
import { precedenceClauses } from './precedence-clauses.ts'
import { refusalClauses } from './refusal-clauses.ts'

/** All that is tried, in the order of the report. */
export const clauses: readonly Clause[] = [
  ...occurrenceClauses,
  ...precedenceClauses,
  ...refusalClauses,
  ...meetingClauses,
]
