/**
 * The engine that conformance is judged with. An entry of its own, because it brings rrule
 * and luxon along.
 *
 * @module @umeeting/core/rrule
 */

export { rruleEngine } from './rrule-engine.ts'
