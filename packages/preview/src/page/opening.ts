import { documentedDialect } from '@umeeting/core'
import { dialectDraftOf } from '../model/dialect-draft.ts'
import { readDraft } from '../model/draft.ts'
import { firstDraft } from '../model/first-draft.ts'
import { type Link, readLink } from '../model/link.ts'
import { firstMeeting } from '../model/meeting.ts'
import { followLink, type Shown } from '../model/workbench.ts'

/** The page's own link, or the one that was written into the page (`umeeting preview --open`). */
export function openingLink(): Link {
  return readLink(location.hash.length > 1 ? location.hash : (document.documentElement.dataset['rule'] ?? ''))
}

/** What the page opens with: the rule of its link, or else a first one. */
export function openingShown(link: Link): Shown {
  const { series } = readDraft(firstDraft(Date.now(), documentedDialect.zone))
  if (!series) throw new Error('The first form says no series')
  const dialect = dialectDraftOf(documentedDialect)
  return followLink(link, { given: series, series, dialect, meeting: firstMeeting })
}
