import type { JSX } from 'preact'
import { useTexts } from '../text/language.ts'
import { Choices, TextField } from './field.tsx'
import type { RuleFormProps } from './rule-form-props.ts'

const endKinds = ['count', 'until', 'open'] as const

/** When the series ends. */
export function EndFields({ draft, issues, onChange }: RuleFormProps): JSX.Element {
  const { t } = useTexts()
  return (
    <div class="stack close">
      <Choices
        legend={t.ends}
        name="end"
        value={draft.endKind}
        choices={endKinds.map((kind) => [kind, t.endKinds[kind]] as const)}
        onChange={(endKind) => onChange({ endKind })}
      />
      {draft.endKind === 'count' && (
        <TextField
          id="count"
          class="narrow"
          label={t.count}
          numeric
          value={draft.count}
          issues={issues.count}
          onChange={(count) => onChange({ count })}
        />
      )}
      {draft.endKind === 'until' && (
        <div class="pair">
          <TextField
            id="until-date"
            label={t.untilDate}
            type="date"
            value={draft.untilDate}
            issues={issues.until}
            wrong={draft.untilDate === '' ? t.chooseDate : undefined}
            onChange={(untilDate) => onChange({ untilDate })}
          />
          <TextField
            id="until-time"
            label={t.untilTime}
            type="time"
            value={draft.untilTime}
            onChange={(untilTime) => onChange({ untilTime })}
          />
        </div>
      )}
      {draft.endKind === 'open' && <p class="hint">{t.neverHint}</p>}
    </div>
  )
}
