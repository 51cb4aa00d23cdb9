import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { isBundled } from '../scripts/bundle-inputs.js'

const cli = join(import.meta.dirname, '..')

/** The command as it is installed, which runs what was bundled last. */
export const bin: string = join(cli, 'bin', 'umeeting.js')

if (!isBundled()) {
  throw new Error('Sources changed after the command was bundled: run `pnpm build` before these tests')
}

/** An environment that says nothing but the language of most tests, English. */
export const environment: Readonly<Record<string, string | undefined>> = {
  PATH: process.env['PATH'],
  LANG: 'C.UTF-8',
}

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

export interface Surroundings {
  readonly input?: string | Buffer
  /** The working directory; by default that of the tests. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built command as its users do. */
export function run(args: readonly string[], { input = '', env = {}, cwd }: Surroundings = {}): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    input,
    cwd,
    maxBuffer: 1 << 28,
    env: { ...environment, ...env },
  })
  return { stdout, stderr, status }
}

export interface PrintedPreview {
  readonly sentence: string
  readonly recurrence: object
  readonly rrule: string | null
  readonly start: string
  readonly end: object
  readonly zone: string
  readonly occurrences: readonly {
    readonly number: number
    readonly localStart: string
    readonly startsAt: string
  }[]
  readonly notices: readonly { readonly code: string; readonly text: string }[]
  readonly more: boolean
}

export function previewJson(args: readonly string[], surroundings?: Surroundings): PrintedPreview {
  return JSON.parse(run(['preview', '--json', ...args], surroundings).stdout) as PrintedPreview
}
