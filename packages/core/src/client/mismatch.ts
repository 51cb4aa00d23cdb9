import { type Issue, issue } from '../input/issue.ts'
import type { MeetingPage } from '../wire/answers/meeting-page.ts'
import type { IdRequest, MeetingQuery } from '../wire/requests/queries.ts'

/** A meeting number; the service writes it as a number at times, without the zeros that it starts with. */
const NUMBER = /^0*(\d+)$/

/** What is wrong with an answer about another meeting than the one asked for. The uuid of an occurrence tells nothing. */
export function anotherMeeting(request: IdRequest, answer: IdRequest): Issue | undefined {
  const asked = NUMBER.exec(request.id)?.[1]
  if (asked === undefined || asked === NUMBER.exec(answer.id)?.[1]) return undefined
  return issue('malformed', ['data', 'id'], { thing: 'requested-id' }, answer.id)
}

/** What is wrong with another page than the one asked for. */
export function anotherPage({ pageNumber = 1 }: MeetingQuery, page: MeetingPage): Issue | undefined {
  if (page.pageNumber === undefined || page.pageNumber === pageNumber) return undefined
  return issue('malformed', ['data', 'page_num'], { choices: [String(pageNumber)] }, page.pageNumber)
}
