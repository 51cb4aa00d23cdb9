import '@umeeting/preview/element'
import type { RecurrenceEvent, UmeetingRecurrence } from '@umeeting/preview/element'
import { type DetailedHTMLProps, type HTMLAttributes, useState } from 'react'
import { createRoot } from 'react-dom/client'

type RecurrenceProps = Omit<
  DetailedHTMLProps<HTMLAttributes<UmeetingRecurrence>, UmeetingRecurrence>,
  'onInput'
> &
  Partial<
    Pick<UmeetingRecurrence, 'value' | 'dialect' | 'zone' | 'min' | 'name' | 'readonly' | 'disabled'>
  > & {
    readonly oninput?: (event: RecurrenceEvent) => void
  }

declare module 'react' {
  // oxlint-disable-next-line typescript/no-namespace -- the way to tell React's JSX of an element
  namespace JSX {
    interface IntrinsicElements {
      'umeeting-recurrence': RecurrenceProps
    }
  }
}

const tuesdays = {
  start_time: '2026-12-01 10:00:00',
  recurrence_type: '2',
  weekly_days: '2',
  end_times: '3',
} as const

/** Books a series in a React 19 form: properties are set as properties, and `oninput` hears the element's own event
 * (`onInput` would hear it wrapped by React, without its detail). */
function Booking() {
  const [said, setSaid] = useState('')
  const [isReadonly, setReadonly] = useState(false)
  return (
    <form>
      <umeeting-recurrence
        name="recurrence"
        lang="en"
        value={tuesdays}
        readonly={isReadonly}
        oninput={(event) => setSaid(event.detail.sentence)}
      />
      <output>{said}</output>
      <button type="button" onClick={() => setReadonly(true)}>
        Done
      </button>
    </form>
  )
}

const root = document.querySelector('#app')
if (root) createRoot(root).render(<Booking />)
