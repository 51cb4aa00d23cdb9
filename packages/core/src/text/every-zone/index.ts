/**
 * Names of every zone. An entry of its own, because the Chinese ones are five kilobytes that a bundle should not hold
 * unasked.
 *
 * @module @umeeting/core/zone-names
 */

export { everyZoneName } from './every-zone-name.ts'
