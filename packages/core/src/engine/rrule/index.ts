// `@umeeting/core/rrule`: the engine that conformance is judged with. An entry of its own, because it brings rrule
// and luxon along.

export { rruleEngine } from './rrule-engine.ts'
