import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleCore } from '../packages/core/scripts/bundle.js'

/** What is published. */
const core = mkdtempSync(join(tmpdir(), 'umeeting-core-'))

beforeAll(async () => bundleCore(core))
afterAll(() => rmSync(core, { recursive: true }))

/** The size of what a consumer's bundler makes of a module that imports these names and uses them all. */
async function bundle(source: string): Promise<{ bytes: number; code: string }> {
  const entry = '\0consumer'
  const build = await rolldown({
    input: 'consumer',
    plugins: [
      {
        name: 'consumer',
        resolveId(id) {
          if (id === 'consumer') return entry
          if (id === '@umeeting/core') return join(core, 'index.js')
          return undefined
        },
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    treeshake: { moduleSideEffects: false },
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  const code = output.map((each) => (each.type === 'chunk' ? each.code : '')).join('')
  return { bytes: gzipSync(code, { level: 9 }).length, code }
}

/** What must not be in a bundle is found by a name that only it holds. */
const marks = {
  luxon: 'IANAZone',
  rrule: 'BYSETPOS',
  'the Chinese catalogue': '取值范围',
}

it.each([
  ['predict alone', `import { predict } from '@umeeting/core'; globalThis.predict = predict`, 4850],
  [
    'predict and every query',
    `import { countOccurrences, isOccurrence, nextOccurrence, nthOccurrence, occurrencesBetween, predict, predictInto, previousOccurrence } from '@umeeting/core'
     globalThis.all = { countOccurrences, isOccurrence, nextOccurrence, nthOccurrence, occurrencesBetween, predict, predictInto, previousOccurrence }`,
    5620,
  ],
])(
  'a consumer of %s pays for neither luxon, rrule nor texts, and at most a few kilobytes',
  async (_, source, ceiling) => {
    const { bytes, code } = await bundle(source)
    expect(code).toContain('Intl.DateTimeFormat')
    for (const mark of Object.values(marks)) expect(code).not.toContain(mark)
    expect(bytes).toBeLessThanOrEqual(ceiling)
  },
)

it('a consumer of the whole core pays for neither luxon nor rrule', async () => {
  const { bytes, code } = await bundle(`export * from '@umeeting/core'`)
  expect(code).not.toContain(marks.luxon)
  expect(bytes).toBeLessThanOrEqual(47_000)
})

it('errors speak English: what decodes, parses and throws holds no Chinese catalogue', async () => {
  const { code, bytes } = await bundle(
    `import { decodeSeries, decodeSeriesOrThrow, parseScheduledMeetingOrThrow } from '@umeeting/core'
     globalThis.all = { decodeSeries, decodeSeriesOrThrow, parseScheduledMeetingOrThrow }`,
  )
  expect(code).not.toContain(marks['the Chinese catalogue'])
  expect(bytes).toBeLessThanOrEqual(8_200)
})
