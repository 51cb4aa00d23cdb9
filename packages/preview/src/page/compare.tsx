import { explanationText } from '@umeeting/core'
import type { JSX } from 'preact'
import type { Rule } from '../model/draft.ts'
import type { Comparison } from '../model/reading/compare-answer.ts'
import { usePageTexts } from '../text/page-language.ts'
import { comparisonLines } from '../text/reading/reading-text.ts'
import { itemsOf } from '../view/field.tsx'
import { TextBox } from './text-box.tsx'

interface CompareProps {
  readonly isShown: boolean
  readonly answer: string
  readonly comparison: Comparison
  readonly onChange: (answer: string) => void
  readonly onTake: (rule: Rule) => void
}

/** Takes the service's answer; the verdict stands with the sentence, its dates in the calendar and the list. */
export function Compare(props: CompareProps): JSX.Element {
  const { isShown, answer, comparison, onChange, onTake } = props
  const { t, locale } = usePageTexts()
  const lines = comparisonLines(comparison, locale)
  const found = comparison.kind === 'compared' ? comparison.reconciliation : undefined
  return (
    <div
      id="panel-compare"
      role="tabpanel"
      aria-labelledby="tab-compare"
      hidden={!isShown}
      class="stack close"
    >
      <label class="title" for="answer">
        {t.compare}
      </label>
      <p class="hint" id="compare-hint">
        {t.compareHint}
      </p>
      <TextBox id="answer" rows={10} text={answer} describedBy="compare-hint compared" onChange={onChange} />
      <div aria-live="polite" id="compared" class="stack close">
        {lines.length > 0 && <ul class={found ? 'notices' : 'issues'}>{itemsOf(lines)}</ul>}
        {found && found.explanations.length > 0 && (
          <>
            <p>{t.readOtherwise}</p>
            <ol class="explanations">
              {found.explanations.map((explanation) => (
                <li key={JSON.stringify(explanation.changes)}>
                  {explanationText(explanation, locale)}{' '}
                  <button type="button" class="small" onClick={() => onTake(explanation)}>
                    {t.take}
                  </button>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </div>
  )
}
