import { MalformedAnswerError } from '../input/errors.ts'
import { type Issue, issue } from '../input/issue.ts'
import type { MeetingPage, MeetingSummary } from '../wire/answers/meeting-page.ts'

/**
 * The meetings of all pages, each once, asked for page by page as they are walked. Bookings made meanwhile move rows
 * to later pages, so a meeting may come again: it is passed over. A page other than the one asked for, or one that
 * repeats what came before and claims that there is more, is a `MalformedAnswerError`: the walk always ends.
 */
export async function* meetingsOfAllPages(
  operation: 'list' | 'history',
  pageAt: (pageNumber: number) => Promise<MeetingPage>,
): AsyncGenerator<MeetingSummary, void, undefined> {
  const seen = new Set<string>()
  for (let pageNumber = 1; ; pageNumber++) {
    // Each page says whether there is a next one.
    // oxlint-disable-next-line no-await-in-loop
    const page = await pageAt(pageNumber)
    if (page.pageNumber !== undefined && page.pageNumber !== pageNumber) {
      throw malformed(
        operation,
        issue('malformed', ['data', 'page_num'], { choices: [String(pageNumber)] }, page.pageNumber),
      )
    }
    const before = seen.size
    for (const meeting of page.meetings) {
      if (seen.has(meeting.id)) continue
      seen.add(meeting.id)
      yield meeting
    }
    if (page.meetings.length === 0 || !claimsMore(page, pageNumber)) return
    if (seen.size === before) {
      throw malformed(
        operation,
        issue('malformed', ['data', 'meetings'], { thing: 'further-meetings' }, 'repeats'),
      )
    }
  }
}

/** A page that says nothing of further ones may have some. */
function claimsMore({ totalPages, hasNextPage }: MeetingPage, pageNumber: number): boolean {
  return totalPages === undefined ? (hasNextPage ?? true) : pageNumber < totalPages
}

function malformed(operation: string, found: Issue): MalformedAnswerError {
  return new MalformedAnswerError(operation, 'answered', [found])
}
