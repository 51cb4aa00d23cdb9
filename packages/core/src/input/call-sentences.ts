import type { ThingNames } from './expectation.ts'
import type { IssueCatalogue } from './issue.ts'

/**
 * The part of a catalogue that only those who make calls need: what a call sends beside a series, and what an answer
 * was expected to hold. A bundle that only reads and shows series can leave it out.
 */
export type CallSentences = Pick<
  IssueCatalogue,
  'empty-text' | 'not-a-boolean' | 'end-required' | 'too-many-bytes' | 'lone-surrogate'
>

/** The things of which only calls speak. */
export type CallThings = Pick<
  ThingNames,
  | 'https-url'
  | 'list-of-meetings'
  | 'list-of-occurrences'
  | 'further-meetings'
  | 'meetings-of-page'
  | 'unchanging-list'
  | 'end-of-list'
  | 'requested-id'
  | 'random-bytes'
  | 'relative-path'
>
