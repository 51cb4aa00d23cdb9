import * as core from '@umeeting/core'
import { decodeSeries } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyJunk, assertRefusalsTyped, type Reader, runs } from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

type Read = Reader['read']

/** Readers of JSON and of plain objects, by their exported names; those that throw stand beside the others. */
const functions = new Map(
  Object.entries(core).flatMap(([name, read]) =>
    /^(parse|decode|from)/.test(name) && typeof read === 'function' ? [[name, read as Read]] : [],
  ),
)

const readers: readonly Reader[] = [...functions].flatMap(([name, read]) => {
  if (name.endsWith('OrThrow')) return []
  const readOrThrow = functions.get(`${name}OrThrow`)
  return readOrThrow ? { name, read, readOrThrow } : { name, read }
})

const operationNames = Object.keys(core.operations) as readonly core.OperationName[]

const operationReaders: readonly Reader[] = operationNames.flatMap((name) => [
  { name: `the request of ${name}`, read: (input) => core.operations[name].parseRequest(input) },
  { name: `the answer of ${name}`, read: (json) => core.operations[name].readAnswer(json) },
])

it('all readers of core are tried', () => {
  expect(readers.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'decodeSeries',
      'parseSeries',
      'parseDialect',
      'parseScheduledMeeting',
      'fromRRule',
    ]),
  )
  expect(readers.filter(({ readOrThrow }) => readOrThrow).length).toBeGreaterThan(5)
  expect(operationReaders.length).toBeGreaterThan(30)
})

const law = (subjects: readonly Reader[]) =>
  fc.property(anyJunk(), (input) => {
    for (const reader of subjects) assertRefusalsTyped(input, reader)
  })

it('every reader of core answers a result or a typed refusal, whatever comes in', () => {
  fc.assert(law([...readers, ...operationReaders]), runs(500, 34_000))
})

const right: Reader = { name: 'decodeSeries', read: (input) => decodeSeries(input) }

it.each<[string, Reader]>([
  [
    'throws',
    {
      name: 'throws',
      read: (input) => {
        if (Array.isArray(input)) throw new TypeError('a list')
        return decodeSeries(input)
      },
    },
  ],
  [
    'throws something else',
    {
      ...right,
      readOrThrow: (input) => {
        if (!decodeSeries(input).ok) throw new TypeError('no series')
        return undefined
      },
    },
  ],
  ['answers what it refuses', { ...right, readOrThrow: () => undefined }],
  [
    'refuses without issues',
    {
      ...right,
      read: (input) => {
        const result = decodeSeries(input)
        return result.ok ? result : { ...result, issues: [] as never }
      },
    },
  ],
  [
    'shows all that came',
    {
      ...right,
      read: (input) => {
        const result = decodeSeries(input)
        return result.ok
          ? result
          : { ...result, issues: [{ ...result.issues[0], received: String(input).padEnd(90) }] }
      },
    },
  ],
])('the law fails for a reader that %s', (_, reader) => {
  expect(violationOf(law([reader]))).toBeDefined()
})
