import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createMeetingClient, ServiceError } from '@umeeting/core'
import { createHttpTransport } from '@umeeting/transport-http'
import { expect, it, onTestFinished } from 'vitest'
import { bin, environment, run } from './run.ts'

interface Running {
  readonly child: ChildProcess
  readonly settings: Readonly<Record<string, string>>
  /** All of stderr so far. */
  readonly log: () => string
}

/** The command as it is started in a terminal; it is ended with the test. */
async function simulate(...args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [bin, 'simulate', ...args], { env: { ...environment } })
  onTestFinished(() => {
    child.kill()
  })
  let stdout = ''
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    stdout += text
    if (stdout.endsWith('\n')) break
  }
  const settings = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=', 2)),
  ) as Record<string, string>
  return { child, settings, log: () => stderr }
}

function clientOf({ settings }: Running) {
  return createMeetingClient(
    createHttpTransport({
      baseUrl: settings['UMEETING_BASE_URL'] ?? '',
      apiKey: settings['UMEETING_API_KEY'] ?? '',
      apiSecret: settings['UMEETING_API_SECRET'] ?? '',
    }),
  )
}

const mondays = {
  topic: 'Review',
  capacity: 25,
  start: '2026-11-30 10:00:00',
  durationMinutes: 45,
  recurrence: { kind: 'weekly', weekdays: ['monday'] },
  end: { kind: 'count', count: 3 },
} as const

it('prints URL and credentials, and books over HTTP what was predicted', async () => {
  const running = await simulate()
  const booking = await clientOf(running).schedule(mondays)
  expect(booking.reconciliation?.verdict).toBe('exact')
  await expect.poll(running.log).toMatch(/^ +1 {2}schedule +200$/m)
})

it('reads rules as its dialect says', async () => {
  const booking = await clientOf(await simulate('--dialect', 'zoom')).schedule(mondays)
  expect(booking.occurrences[0]?.localStart).toBe('2026-12-06 10:00:00')
  expect(booking.reconciliation?.explanations[0]?.changes[0]).toMatchObject({ point: 'weekdayNumbering' })
})

it('fails as it is told to', async () => {
  const client = clientOf(await simulate('--faults', '1:failing-envelope', '--seed', '7'))
  await expect(client.schedule(mondays)).rejects.toThrow(ServiceError)
})

it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it well', async (signal) => {
  const { child } = await simulate()
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([0, null])
})

it.each([
  [['--port', 'http'], '--port must be an integer from 0 to 65535, got http'],
  [['--port', '70000'], '--port must be an integer from 0 to 65535, got 70000'],
  [['--seed', '-1'], '--seed'],
  [['--faults', '5'], '--faults must be a rate from 0 to 1'],
  [['--faults', '0.5:typhoon'], 'stall'],
])('%j is wrong usage', (args, said) => {
  const { status, stderr } = run(['simulate', ...args])
  expect(status).toBe(2)
  expect(stderr).toContain(said)
})

it('a port that is taken is said', async () => {
  const { settings } = await simulate()
  const { port } = new URL(settings['UMEETING_BASE_URL'] ?? '')
  const { status, stderr } = run(['simulate', '--port', port])
  expect(status).toBe(2)
  expect(stderr).toContain(`Cannot listen on port ${port}`)
})
