import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../test/runs.ts'
import { pageOf, type Script, scriptedTransport } from '../../test/scripted-transport.ts'
import { createMeetingClient } from './create-meeting-client.ts'

/** All ids that the walk comes by, and how many pages it asked for. */
async function walk(script: Script): Promise<{ ids: string[]; asked: number }> {
  const transport = scriptedTransport(script)
  const ids: string[] = []
  for await (const { id } of createMeetingClient(transport).listAll({ userKey: 'desk-7', pageSize: 3 }))
    ids.push(id)
  return { ids, asked: transport.calls.length }
}

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `m${index}` }))

it('every meeting once, in order, and no page too many, with any of the ways to say that there is more', async () => {
  const ways = {
    both: (page: number, pages: number) => ({ total_page: pages, has_next_page: String(page < pages) }),
    'the number of pages': (_: number, pages: number) => ({ total_page: String(pages), has_next_page: null }),
    'a flag': (page: number, pages: number) => ({ total_page: null, has_next_page: page < pages }),
    nothing: () => ({ total_page: '', has_next_page: '', page_num: null }),
  }
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 20 }),
      fc.constantFrom(...Object.entries(ways)),
      async (count, [way, say]) => {
        const meetings = idsOf(count)
        const pages = Math.max(1, Math.ceil(count / 3))
        const { ids, asked } = await walk(({ fields }) => {
          expect(fields).toMatchObject({ user_key: 'desk-7', page_size: '3' })
          const page = Number(fields['page_number'])
          const rows = meetings.slice((page - 1) * 3, page * 3)
          return pageOf(rows, { page_num: page, total_record: count, ...say(page, pages) })
        })
        expect(ids).toEqual(meetings.map(({ id }) => id))
        // Where nothing is said, an empty page tells.
        expect(asked).toBe(way === 'nothing' && count > 0 ? pages + 1 : pages)
      },
    ),
    runs(100, 5000),
  )
})

it('pages are asked for as they are walked', async () => {
  const transport = scriptedTransport(({ fields }) =>
    pageOf([{ id: `m${fields['page_number']}` }], { page_num: fields['page_number'], total_page: 1_000_000 }),
  )
  const walked: string[] = []
  for await (const { id } of createMeetingClient(transport).historyAll()) {
    walked.push(id)
    if (walked.length === 2) break
  }
  expect(walked).toEqual(['m1', 'm2'])
  expect(transport.calls.map(({ path }) => path)).toEqual(['share/history', 'share/history'])
})

it('a meeting that slipped to the next page meanwhile comes once', async () => {
  const pages = [idsOf(3), [{ id: 'm2' }, { id: 'm3' }]]
  const { ids } = await walk(({ fields }) => {
    const page = Number(fields['page_number'])
    return pageOf(pages[page - 1] ?? [], { page_num: page, total_page: 2 })
  })
  expect(ids).toEqual(['m0', 'm1', 'm2', 'm3'])
})

it.each([
  ['a service that answers the first page always', { page_num: 1, total_page: 9 }],
  [
    'a service that answers the same page under every number',
    { page_num: null, has_next_page: 'true', total_page: null },
  ],
])('%s ends in an error, not in an endless walk', async (_, page) => {
  await expect(walk(() => pageOf(idsOf(3), page))).rejects.toMatchObject({
    kind: 'malformed-answer',
    operation: 'list',
  })
})
