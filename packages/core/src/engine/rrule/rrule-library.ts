import * as namespace from 'rrule'

/**
 * rrule is CommonJS to Node, which finds none of its exports by name, only the default that holds them all; bundlers
 * take its ES module, which has the names and no default. The compiler sees both. `Object` keeps bundlers from looking
 * for the default at build time.
 */
const library: typeof namespace =
  'RRule' in namespace ? namespace : (Object(namespace) as { default: never }).default

export const RRule: typeof namespace.RRule = library.RRule
export type { WeekdayStr } from 'rrule'
