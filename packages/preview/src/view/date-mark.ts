/** How a date of the calendar stands out, beyond being an occurrence. */
export type DateMark = 'moved' | 'unmatched' | 'missing' | 'unexpected'
