import { explanationText, type Reconciliation } from '@umeeting/core'
import type { JSX } from 'preact'
import type { Rule } from '../model/draft.ts'
import type { Comparison } from '../model/reading/compare-answer.ts'
import { useTexts } from '../text/language.ts'
import { comparisonLines } from '../text/reading/reading-text.ts'

interface CompareProps {
  readonly answer: string
  readonly rule: Rule
  readonly comparison: Comparison
  readonly onChange: (answer: string) => void
}

/** Takes the service's answer and says whether it is what was predicted, and if not, how it would be. */
export function Compare({ answer, rule, comparison, onChange }: CompareProps): JSX.Element {
  const { t, locale } = useTexts()
  const lines = comparisonLines(comparison, locale, rule)
  return (
    <section class="card" aria-labelledby="compare-heading">
      <h2 id="compare-heading">{t.compare}</h2>
      <p class="hint" id="compare-hint">
        {t.compareHint}
      </p>
      <textarea
        id="answer"
        rows={4}
        spellcheck={false}
        value={answer}
        aria-labelledby="compare-heading"
        aria-describedby="compare-hint"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <div aria-live="polite" id="compared">
        {comparison.kind === 'compared' && <Found found={comparison.reconciliation} />}
        {lines.length > 0 && (
          <ul class={comparison.kind === 'compared' ? 'notices' : 'issues'}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function Found({ found }: { readonly found: Reconciliation }): JSX.Element {
  const { t, locale } = useTexts()
  const counts = [
    [t.counts.matched, found.matched.length],
    [t.counts.missing, found.missingCount],
    [t.counts.unexpected, found.unexpected.length],
    [t.counts.moved, found.moved.length],
    [t.counts.duplicates, found.duplicates.length],
    [t.counts.unreadable, found.unreadable.length],
  ] as const
  return (
    <>
      <p class={`verdict ${found.verdict}`}>{t.verdicts[found.verdict]}</p>
      <p>
        {counts
          .filter(([, count]) => count > 0)
          .map(([name, count]) => `${name} ${count}`)
          .join(' · ')}
      </p>
      {found.explanations.length > 0 && (
        <ol class="explanations">
          {found.explanations.map((explanation) => (
            <li key={JSON.stringify(explanation.changes)}>{explanationText(explanation, locale)}</li>
          ))}
        </ol>
      )}
    </>
  )
}
