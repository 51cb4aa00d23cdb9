import { issueText } from '@umeeting/core'
import type { JSX } from 'preact'
import type { Link } from '../model/link.ts'
import { countText } from '../text/intl.ts'
import { usePageTexts } from '../text/page-language.ts'

const MOST_ISSUES = 5

/** Says what is the matter with the link that the page was opened with; nothing where it is in order. */
export function LinkBanner({ link }: { readonly link: Link }): JSX.Element | null {
  const { t, locale } = usePageTexts()
  if (link.kind === 'none') return null
  if (link.kind === 'faulty') {
    const more = link.issues.length - MOST_ISSUES
    return (
      <div class="banner wrong" role="alert" id="link-said">
        <p>{t.linkFaulty}</p>
        <ul class="issues">
          {link.issues.slice(0, MOST_ISSUES).map((issue) => (
            <li key={issue.path.join('.')}>{issueText(issue, locale)}</li>
          ))}
          {more > 0 && <li>{t.moreIssues(countText(more, locale))}</li>}
        </ul>
      </div>
    )
  }
  if (!link.unescaped && link.unknown.length === 0) return null
  return (
    <div class="banner" role="status" id="link-said">
      {link.unescaped && <p>{t.linkUnescaped}</p>}
      {link.unknown.length > 0 && <p>{t.linkUnknown(link.unknown.slice(0, MOST_ISSUES).join(', '))}</p>}
    </div>
  )
}
