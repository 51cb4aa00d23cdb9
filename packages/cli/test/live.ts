import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  createSimulatedService,
  type SimulatedService,
  type SimulatedServiceOptions,
} from '@umeeting/testing'
import { listenOnLoopback } from '@umeeting/testing/simulator-http'
import { onTestFinished } from 'vitest'
import { bin, environment } from './run.ts'

/** The command at work on a service of this process. */
export interface Live {
  readonly service: SimulatedService
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly stdout: string; readonly stderr: string; readonly status: unknown }>
}

/** Starts the command on a simulated service that listens until the test is over. */
export async function startLive(
  args: readonly string[],
  options: SimulatedServiceOptions,
  more: Readonly<Record<string, string>> = {},
): Promise<Live> {
  const service = createSimulatedService(options)
  const { url, close } = await listenOnLoopback(service)
  onTestFinished(close)
  const { apiKey, apiSecret } = service.credentials
  const settings = { UMEETING_BASE_URL: url, UMEETING_API_KEY: apiKey, UMEETING_API_SECRET: apiSecret }
  return { service, ...start(args, { ...settings, ...more }) }
}

/** Starts the command as its users do. */
export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Pick<Live, 'child' | 'ended'> {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...environment, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = once(child, 'close').then(([status]: unknown[]) => ({ stdout, stderr, status }))
  return { child, ended }
}

/** The numbers of the meetings that are not deleted. */
export function kept({ meetings }: SimulatedService): readonly string[] {
  return meetings().flatMap(({ id, deleted }) => (deleted ? [] : [id]))
}
