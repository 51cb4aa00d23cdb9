import type { Reconciliation } from '@umeeting/core'
import type { JSX } from 'preact'
import { countText } from '../text/intl.ts'
import { usePageTexts } from '../text/page-language.ts'

/** What the comparison says, beside the sentence. */
export function Verdict({ found }: { readonly found: Reconciliation }): JSX.Element {
  const { t, locale } = usePageTexts()
  const counts = [
    [t.counts.matched, found.matched.length],
    [t.counts.missing, found.missingCount],
    [t.counts.unexpected, found.unexpected.length],
    [t.counts.moved, found.moved.length],
    [t.counts.duplicates, found.duplicates.length],
    [t.counts.unreadable, found.unreadable.length],
  ] as const
  return (
    <div class={`verdict ${found.verdict}`}>
      <p>
        <b>{t.verdicts[found.verdict]}</b>
      </p>
      <p class="counts">
        {counts
          .filter(([, count]) => count > 0)
          .map(([name, count]) => `${name} ${countText(count, locale)}`)
          .join(' · ')}
      </p>
    </div>
  )
}
