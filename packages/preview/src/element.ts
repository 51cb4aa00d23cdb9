/**
 * Loading it defines `<umeeting-recurrence>`. On a server, loading it does nothing.
 *
 * @module @umeeting/preview/element
 */

import { UmeetingRecurrence } from './element/umeeting-recurrence.ts'

export { type FormControl } from './element/form-control.ts'
export { UmeetingRecurrence } from './element/umeeting-recurrence.ts'
export {
  type RecurrenceDetail,
  type RecurrenceDialect,
  type RecurrenceEvent,
  type RecurrenceValue,
} from './element/types.ts'

const TAG = 'umeeting-recurrence'

declare global {
  interface HTMLElementTagNameMap {
    [TAG]: UmeetingRecurrence
  }
}

if (typeof customElements !== 'undefined' && !customElements.get(TAG))
  customElements.define(TAG, UmeetingRecurrence)
