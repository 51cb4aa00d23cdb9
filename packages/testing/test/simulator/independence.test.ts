import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'src', 'simulator')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)

/** What the simulator has of core at run time: where operations are, the errors of a transport, and the dialect's check. */
const SHARED = new Set(['operations', 'TransportError', 'MalformedAnswerError', 'parseDialectOrThrow'])

it.each(sources)('%s shares no reading, writing or predicting with core', (name) => {
  const source = readFileSync(join(folder, name), 'utf8')
  const values = Array.from(
    source.matchAll(/^import \{([^}]*)\} from '@umeeting\/core'/gm),
    ([, names = '']) => names.split(',').map((each) => each.trim()),
  ).flat()
  const used = values.filter((each) => each !== '' && !each.startsWith('type ') && !SHARED.has(each))
  expect(used).toEqual([])
  expect(source).not.toMatch(/Math\.random|Date\.now\(\)|process\.env/)
})
