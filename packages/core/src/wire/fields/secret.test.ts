import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { Secret } from './secret.ts'

const hidden = 'zak-030488'
const secret = new Secret(hidden)

/** What becomes of anything in a template, as in JavaScript without types. */
function template(value: unknown): string {
  return `<${value as string}>`
}

/** What `console.log` writes. */
function logged(value: unknown): string {
  let text = ''
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString()
      done()
    },
  })
  new Console({ stdout: stream }).log(value)
  return text
}

it.each([
  ['a template', () => template(secret)],
  ['String()', () => String(secret)],
  ['concatenation', () => ['', secret].join('')],
  ['JSON.stringify', () => JSON.stringify({ secret })],
  ['util.inspect', () => inspect({ secret }, { showHidden: true, depth: null, getters: true })],
  [
    'util.inspect without custom inspection',
    () => inspect(secret, { customInspect: false, showHidden: true }),
  ],
  ['console.log', () => logged({ secret })],
  [
    'console.log with %s, %o, %O and %j',
    () => ['%s', '%o', '%O', '%j'].map((form) => logged([form, secret])).join(''),
  ],
  ['its own keys', () => JSON.stringify(Reflect.ownKeys(secret))],
  ['a copy of its fields', () => JSON.stringify(Object.assign({}, secret))],
  ['a structured clone', () => inspect(structuredClone(secret))],
  ['an error', () => inspect(new Error(template(secret), { cause: secret }))],
])('%s does not show what a secret holds', (_, print) => {
  expect(print()).not.toContain(hidden)
})

it.each([
  ['a template', () => template(secret).slice(1, -1)],
  ['JSON.stringify', () => JSON.parse(JSON.stringify(secret)) as unknown],
  ['util.inspect', () => inspect(secret)],
  ['console.log', () => logged(secret).trim()],
])('%s shows [redacted]', (_, print) => {
  expect(print()).toBe('[redacted]')
})

it('reveal answers the value', () => {
  expect(secret.reveal()).toBe(hidden)
  expect(new Secret({ deep: 1 }).reveal()).toEqual({ deep: 1 })
})
