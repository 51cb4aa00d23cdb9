import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { rolldown } from 'rolldown'
import { expect, it, vi } from 'vitest'

const src = join(import.meta.dirname, '../../src')

/** The entry as a bundler for the web makes it: what a worker or a browser would load. */
async function bundled(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: join(src, entry),
    platform: 'browser',
    resolve: {
      alias: {
        '@umeeting/core/rrule': join(src, '../../core/src/engine/rrule/index.ts'),
        '@umeeting/core': join(src, '../../core/src/index.ts'),
      },
    },
    onLog: (_, { message }) => {
      throw new Error(message)
    },
  })
  const { output } = await bundle.generate({ format: 'iife', name: 'simulator' })
  return output[0].code
}

it('the simulator books a meeting where nothing of Node is there', async () => {
  const code = await bundled('simulator/index.ts')
  expect(code).not.toContain('node:')
  const { btoa, setTimeout, clearTimeout, setInterval, clearInterval, URL, URLSearchParams } = globalThis
  const { TextEncoder, TextDecoder, AbortController, Request, Response, ReadableStream } = globalThis
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval }
  const web = { btoa, URL, URLSearchParams, TextEncoder, TextDecoder, AbortController }
  const context = createContext({ ...timers, ...web, Request, Response, ReadableStream })
  runInContext(code, context)
  const answer = (await runInContext(
    `(async () => {
      const service = simulator.createSimulatedService({ clock: () => 0 })
      const { apiKey, apiSecret } = service.credentials
      const body = new URLSearchParams({
        api_key: apiKey, api_secret: apiSecret, topic: 'a', meeting_capacity: '25',
        start_time: '2026-11-30 10:00:00', duration: '45', recurrence_type: '1', end_times: '2',
        allow_live_streaming: 'true',
      })
      const url = 'https://any.example/umeeting/share/schedule'
      return (await service.fetch(url, { method: 'POST', body })).text()
    })()`,
    context,
  )) as string
  expect(JSON.parse(answer)).toMatchObject({
    status: 200,
    data: { occurrences: [{ start_time: '2026-11-30 10:00:00' }, { start_time: '2026-12-01 10:00:00' }] },
  })
})

it.each(['index.ts', 'simulator/index.ts', 'simulator/adapters/http-adapter.ts'])(
  'loading %s reads no setting from the environment',
  async (entry) => {
    vi.resetModules()
    const read: string[] = []
    const original = process.env
    process.env = new Proxy(original, {
      get(target, name) {
        read.push(String(name))
        return target[String(name)]
      },
    })
    try {
      await import(join(src, entry))
    } finally {
      process.env = original
    }
    // Node's loader asks for settings of its own.
    expect(read.filter((name) => /^(?:UMEETING|TZ$|NODE_ENV$)/.test(name))).toEqual([])
  },
)
