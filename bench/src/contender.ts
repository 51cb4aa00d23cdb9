import type { Question, Sample } from './samples.ts'

/** Something that answers a question about a series, construction included. */
export interface Contender {
  readonly name: string
  /** What it makes: `instants` are numbers in an array, `objects` are whatever it hands to its users. */
  readonly form: 'instants' | 'objects'
  /** Answers undefined where it can't be asked that. */
  readonly prepare: (sample: Sample, zone: string, question: Question) => Prepared | undefined
}

export interface Prepared {
  /** Does the work once; the number keeps it from being optimized away. */
  readonly run: () => number
  /** The same answer as epoch milliseconds, to be checked before anything is timed. */
  readonly instants: () => ArrayLike<number>
}
