import { explanationText, type Reconciliation } from '@umeeting/core'
import type { JSX } from 'preact'
import { useTexts } from '../text/language.ts'

interface CompareProps {
  readonly answer: string
  /** Undefined where the answer holds no occurrences. */
  readonly found: Reconciliation | undefined
  readonly onChange: (answer: string) => void
}

/** Takes the service's answer and says whether it is what was predicted, and if not, how it would be. */
export function Compare({ answer, found, onChange }: CompareProps): JSX.Element {
  const { t } = useTexts()
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
        {answer.trim() !== '' && !found && <p class="issues">{t.noOccurrences}</p>}
        {found && <Found found={found} />}
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
