import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const bundle = join(import.meta.dirname, '..', 'dist', 'bundle')
const files = readdirSync(bundle)

/** The bundled text that a command waits for: its own file, and what that imports by name. */
function loadedBy(command: string): string {
  const own = files.filter((file) => file.startsWith(`${command}-`))
  const texts = new Map<string, string>()
  const waiting = ['main.js', ...own]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file)) continue
    const text = readFileSync(join(bundle, file), 'utf8')
    texts.set(file, text)
    for (const [, name = ''] of text.matchAll(/^import .*"\.\/([^"]+)";$/gm)) waiting.push(name)
  }
  return [...texts.values()].join('\n')
}

/** Each is named by something that only its own modules say. */
const parts = {
  transport: 'allowExposedSecret',
  client: 'share/freeRooms',
  inference: 'inferDialect',
  reconciliation: 'MOST_WITH_ACCIDENT',
  simulator: 'instantOccurrences',
  rrule: 'Unsupported RFC prop',
}

it.each([
  ['preview', []],
  ['check', []],
  ['reconcile', ['reconciliation']],
  ['calibrate', ['inference']],
])('%s loads %j and no other heavy part', (command, wanted) => {
  const text = loadedBy(command)
  const loaded = Object.entries(parts).flatMap(([part, word]) => (text.includes(word) ? [part] : []))
  expect(loaded).toEqual(wanted)
})
