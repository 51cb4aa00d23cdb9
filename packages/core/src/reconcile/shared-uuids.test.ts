import { runs } from '@umeeting/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharedUuidsOf } from './read-observed.ts'

/** Few names, so that rows share them; among them what names nothing. */
const uuid = fc.constantFrom<unknown>('a', 'b', 'c', 'd', 'e', 'f', '', null, undefined, 7)

it('the uuids that rows share are told once each, in the order of their second row, however many rows there are', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ uuid }), { maxLength: 24, size: 'max' }), (rows) => {
      const named = rows.flatMap((row) => (typeof row.uuid === 'string' && row.uuid !== '' ? [row.uuid] : []))
      const second = named.filter((each, index) => named.indexOf(each) < index)
      expect(sharedUuidsOf(rows)).toEqual([...new Set(second)])
    }),
    runs(500, 20_000),
  )
})

it.each([
  { rows: 10, shared: [] },
  { rows: 11, shared: ['10'] },
  { rows: 12, shared: ['10'] },
])('$rows rows, of which the last repeats the tenth uuid if it is another', ({ rows, shared }) => {
  const uuids = Array.from({ length: rows }, (_, index) => String(Math.min(index + 1, 10)))
  expect(sharedUuidsOf(uuids.map((each) => ({ uuid: each })))).toEqual(shared)
})
