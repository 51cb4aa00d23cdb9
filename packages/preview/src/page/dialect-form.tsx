import { dialectChoices } from '@umeeting/core'
import type { JSX } from 'preact'
import type { Draft, FieldIssues } from '../model/draft.ts'
import { useTexts } from '../text/language.ts'
import { SelectField, TextField } from './field.tsx'

interface DialectFormProps {
  readonly draft: Draft
  readonly issues: FieldIssues
  readonly onChange: (change: Partial<Draft>) => void
}

/** The points that the service's documentation leaves open. */
export function DialectForm({ draft, issues, onChange }: DialectFormProps): JSX.Element {
  const { t } = useTexts()
  const points = ['weekdayNumbering', 'shortMonth', 'fifthWeek', 'unmatchedStart', 'endDate'] as const
  return (
    <details class="dialect">
      <summary>{t.dialect}</summary>
      <p class="hint">{t.dialectLead}</p>
      <div class="grid">
        {points.map((point) => (
          <SelectField
            key={point}
            id={point}
            label={t.points[point]}
            value={draft[point]}
            choices={dialectChoices[point].map((choice) => [choice, t.choices[choice]] as const)}
            onChange={(choice) => onChange({ [point]: choice })}
          />
        ))}
        <TextField
          id="maxOccurrences"
          label={t.points.maxOccurrences}
          numeric
          value={draft.maxOccurrences}
          issues={issues.maxOccurrences}
          onChange={(maxOccurrences) => onChange({ maxOccurrences })}
        />
      </div>
    </details>
  )
}
