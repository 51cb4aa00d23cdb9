import type { Dialect, Series } from '@umeeting/core'
import { h, type JSX } from 'preact'
import type { RecurrenceEvent } from '../element/types.ts'
import type { UmeetingRecurrence } from '../element/umeeting-recurrence.ts'
import { readMeeting } from '../model/meeting.ts'
import type { Shown } from '../model/workbench.ts'
import { usePageTexts } from '../text/page-language.ts'
import { TextField } from '../view/field.tsx'

/** What the page gives to the element. */
interface ElementProps {
  readonly view: 'form'
  readonly lang: string
  readonly dialect?: Dialect
  readonly series: Series
  readonly onInput: (event: RecurrenceEvent & { readonly currentTarget: UmeetingRecurrence }) => void
}

interface PlanProps {
  readonly isShown: boolean
  readonly shown: Shown
  /** The dialect that the form reads by: the last one that was whole. */
  readonly dialect: Dialect | undefined
  readonly onChange: (change: Partial<Shown>) => void
}

/** The form that others embed, and what a booking says besides its rule. */
export function Plan({ isShown, shown, dialect, onChange }: PlanProps): JSX.Element {
  const { t, locale } = usePageTexts()
  const { meeting } = shown
  const change = (changed: Partial<typeof meeting>) => onChange({ meeting: { ...meeting, ...changed } })
  return (
    <div id="panel-plan" role="tabpanel" aria-labelledby="tab-plan" hidden={!isShown} class="stack">
      {h<ElementProps>('umeeting-recurrence', {
        view: 'form',
        lang: locale,
        ...(dialect ? { dialect } : {}),
        series: shown.given,
        onInput: ({ currentTarget }) => onChange({ series: currentTarget.series ?? undefined }),
      })}
      <div class="pair topic">
        <TextField id="topic" label={t.topic} value={meeting.topic} onChange={(topic) => change({ topic })} />
        <TextField
          id="duration"
          label={t.duration}
          numeric
          value={meeting.duration}
          wrong={readMeeting(meeting) ? undefined : t.durationWrong}
          onChange={(duration) => change({ duration })}
        />
      </div>
    </div>
  )
}
