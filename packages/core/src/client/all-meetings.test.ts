import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/runs.ts'
import { pageOf, rejection, type Script, scriptedTransport } from '../../test/scripted-transport.ts'
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
    nothing: () => ({ total_page: '', has_next_page: '', page_num: null, total_record: null }),
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
    pageOf([{ id: `m${fields['page_number']}` }], {
      page_num: fields['page_number'],
      total_page: 1_000_000,
      total_record: 1_000_000,
    }),
  )
  const walked: string[] = []
  for await (const { id } of createMeetingClient(transport).historyAll()) {
    walked.push(id)
    if (walked.length === 2) break
  }
  expect(walked).toEqual(['m1', 'm2'])
  expect(transport.calls.map(({ path }) => path)).toEqual(['share/history', 'share/history'])
})

const sevenRows = () => ['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6']

/** A service whose rows change once, after so many of its pages were read. */
function changing(rows: string[], after: number, change: (rows: string[]) => void): Script {
  let read = 0
  return ({ fields }) => {
    if (read++ === after) change(rows)
    const page = Number(fields['page_number'])
    return pageOf(
      rows.slice((page - 1) * 3, page * 3).map((id) => ({ id })),
      { page_num: page, total_record: rows.length, total_page: Math.ceil(rows.length / 3) },
    )
  }
}
describe('rows that move while the pages are read', () => {
  it('a meeting that slipped to the next page comes once', async () => {
    const { ids } = await walk(changing(sevenRows(), 1, (rows) => rows.unshift('new')))
    expect(new Set(ids)).toEqual(new Set([...sevenRows(), 'new']))
    expect(ids).toHaveLength(8)
  })

  it('a meeting that slipped to a page already read is not lost', async () => {
    const { ids } = await walk(changing(sevenRows(), 1, (rows) => rows.shift()))
    expect(new Set(ids)).toEqual(new Set(sevenRows()))
  })

  it('none is lost, and none comes twice, whatever comes and goes once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.nat({ max: 6 }),
        fc.nat({ max: 19 }),
        fc.constantFrom('ends', 'begins'),
        async (count, after, at, what) => {
          const rows = idsOf(count).map(({ id }) => id)
          const kept = what === 'ends' ? rows.filter((_, index) => index !== at) : [...rows]
          const { ids } = await walk(
            changing([...rows], after, (all) => {
              if (what === 'ends') all.splice(at, 1)
              else all.splice(at, 0, 'new')
            }),
          )
          expect(ids).toEqual(expect.arrayContaining(kept))
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
      runs(200, 5000),
    )
  })

  it('a list that never holds still ends in an error: nobody knows what was missed', async () => {
    let next = 0
    const error = await rejection(
      walk(({ fields }) => {
        const page = Number(fields['page_number'])
        next += 1
        return pageOf([{ id: `m${next}` }], { page_num: page, total_record: 3 + next, total_page: 3 })
      }),
    )
    expect(error).toMatchObject({ kind: 'malformed-answer', operation: 'list', delivery: 'answered' })
  })
})

it.each([
  {
    what: 'a service that answers the first page always',
    rows: () => idsOf(3),
    page: { page_num: 1, total_page: 9, total_record: 27 },
  },
  {
    what: 'a service that answers the same page under every number',
    rows: () => idsOf(3),
    page: { page_num: null, has_next_page: 'true', total_page: null, total_record: null },
  },
  {
    what: 'an empty page in the midst of the pages that are claimed',
    rows: (page: number) => (page === 2 ? [] : idsOf(3).map(({ id }) => ({ id: `${page}${id}` }))),
    page: { page_num: null, total_page: 3, total_record: 9 },
  },
  {
    what: 'an empty page that claims a next one',
    rows: () => [],
    page: { page_num: null, total_page: null, has_next_page: 'true', total_record: null },
  },
  {
    what: 'fewer meetings than are claimed',
    rows: () => idsOf(3),
    page: { page_num: null, total_page: 1, total_record: 4 },
  },
  {
    what: 'more meetings than are claimed',
    rows: (page: number) => [{ id: `m${page}` }],
    page: { page_num: null, total_page: 1e15, total_record: 2 },
  },
  {
    what: 'a new meeting on every page, with pages without end',
    rows: (page: number) => [{ id: `m${page}` }],
    page: { page_num: null, total_page: 1e15, total_record: null },
  },
])('$what ends in an error, not in an endless walk and not in a part of the list', async ({ rows, page }) => {
  const error = await rejection(walk(({ fields }) => pageOf(rows(Number(fields['page_number'])), page)))
  expect(error).toMatchObject({ kind: 'malformed-answer', operation: 'list', delivery: 'answered' })
})
