import { once } from 'node:events'

/** Writes to stdout, waiting where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}

export function printError(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Whether colours may be used: on a terminal whose owner has not said NO_COLOR (no-color.org). */
export function hasColour(): boolean {
  return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === ''
}

/** A reader that has enough (`| head -1`) and an interrupt both end the command quietly. */
export function endQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  process.on('SIGINT', () => process.exit(130))
}
