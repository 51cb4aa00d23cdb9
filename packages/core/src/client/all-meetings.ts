import { MalformedAnswerError } from '../input/errors.ts'
import type { Thing } from '../input/expectation.ts'
import type { Issue } from '../input/issue.ts'
import type { MeetingPage, MeetingSummary } from '../wire/answers/meeting-page.ts'

/** How often the pages are read again where their rows moved meanwhile. */
const MOST_WALKS = 5

/** More pages than any list has: one that goes on has no end. */
const MOST_PAGES = 10_000

interface WalkOptions {
  /**
   * Whether pages in the plural are read a second time, and again until they are the same twice: a row that ends
   * while another begins moves rows without a change of the total. @default false
   */
  readonly twice?: boolean
}

/**
 * The meetings of all pages, each once, asked for page by page as they are walked. Where the service's total changes
 * meanwhile, rows have moved, perhaps onto a page already read: the walk begins again, and yields what it had missed.
 *
 * A list that contradicts itself (an empty or repeated page that claims more,
 * more or fewer rows than its total) or never holds still is a `MalformedAnswerError`, after what could be read: the
 * walk always ends, and never ends quietly with a part of the list.
 */
export async function* meetingsOfAllPages(
  operation: 'list' | 'history',
  pageAt: (pageNumber: number) => Promise<MeetingPage>,
  { twice = false }: WalkOptions = {},
): AsyncGenerator<MeetingSummary, void, undefined> {
  const seen = new Set<string>()
  let before: Walk | undefined
  for (let count = 1; count <= MOST_WALKS; count++) {
    const walk = new Walk(operation)
    for (let pageNumber = 1; !walk.isOver; pageNumber++) {
      // Each page says whether there is a next one.
      const page = await pageAt(pageNumber)
      walk.take(page, pageNumber)
      for (const meeting of page.meetings) {
        if (seen.has(meeting.id)) continue
        seen.add(meeting.id)
        yield meeting
      }
    }
    const isConfirmed = !twice || walk.pages === 1 || walk.sawTheSameAs(before)
    if (walk.isWhole && isConfirmed) return
    before = walk
  }
  throw malformed(operation, unlike(['data', 'meetings'], 'unchanging-list', '(changes)'))
}

/** One walk over the pages, from the first to the last. */
class Walk {
  readonly #operation: string
  readonly #ids: string[] = []
  readonly #distinct = new Set<string>()
  #total: number | undefined
  #totalChanged = false
  pages = 0
  isOver = false

  constructor(operation: string) {
    this.#operation = operation
  }

  /** Takes the next page. @throws MalformedAnswerError where it can't be one of a list */
  take(page: MeetingPage, pageNumber: number): void {
    const { meetings, totalMeetings } = page
    const path = ['data', 'meetings']
    if (meetings.length === 0 && saysThereAreMore(page, pageNumber) === true)
      throw this.#malformed(unlike(path, 'meetings-of-page', '(none)'))
    const before = this.#distinct.size
    for (const { id } of meetings) {
      this.#ids.push(id)
      this.#distinct.add(id)
    }
    if (this.pages > 0 && totalMeetings !== this.#total) this.#totalChanged = true
    this.#total = totalMeetings
    this.pages += 1
    this.isOver = meetings.length === 0 || saysThereAreMore(page, pageNumber) === false
    if (this.isOver) return
    if (this.#distinct.size === before)
      throw this.#malformed(unlike(path, 'further-meetings', '(the same meetings again)'))
    const most = this.#totalChanged || totalMeetings === undefined ? Infinity : totalMeetings
    if (this.#ids.length > most || this.pages >= MOST_PAGES)
      throw this.#malformed(unlike(path, 'end-of-list', '(more)'))
  }

  /** Whether it saw as many rows as there were all the time. */
  get isWhole(): boolean {
    return !this.#totalChanged && (this.#total === undefined || this.#total === this.#ids.length)
  }

  sawTheSameAs(other: Walk | undefined): boolean {
    return (
      other !== undefined &&
      other.#ids.length === this.#ids.length &&
      other.#ids.every((id, index) => id === this.#ids[index])
    )
  }

  #malformed(found: Issue): MalformedAnswerError {
    return malformed(this.#operation, found)
  }
}

/** Whether there are further pages, where the page says so: one that says nothing may have some. */
function saysThereAreMore({ totalPages, hasNextPage }: MeetingPage, pageNumber: number): boolean | undefined {
  return totalPages === undefined ? hasNextPage : pageNumber < totalPages
}

/** What stands in a list that is not as lists are; in brackets, what stands in for a value. */
function unlike(path: Issue['path'], thing: Thing['thing'], received: `(${string})`): Issue {
  return { code: 'malformed', path, expected: { thing }, received }
}

function malformed(operation: string, found: Issue): MalformedAnswerError {
  return new MalformedAnswerError(operation, 'answered', [found])
}
