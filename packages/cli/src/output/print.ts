import { once } from 'node:events'
import { exitCodes } from '../exit-codes.ts'
import { systemReason } from '../input/system-reason.ts'
import type { Language } from '../language.ts'

/** How many characters are written at once where there are many lines. */
const CHUNK = 16_384

/** Writes to stdout, waiting for a slow reader. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}

/** Writes lines as they are made, some at a time; however many there are, a few are held. */
export async function printLines(lines: Iterable<string>): Promise<void> {
  let held = ''
  for (const line of lines) {
    held += held === '' ? line : `\n${line}`
    if (held.length < CHUNK) continue
    // One chunk after the other: a slow reader must not make us hold them all.
    await print(held)
    held = ''
  }
  if (held !== '') await print(held)
}

/** Writes text that ends in a line break. */
export async function printBytes(bytes: Uint8Array): Promise<void> {
  if (!process.stdout.write(bytes)) await once(process.stdout, 'drain')
}

let isWatched = false

export function printError(text: string): void {
  // Most runs have nothing to say there, and making the stream is a part of the start. Who doesn't read it is no fault.
  if (!isWatched) process.stderr.on('error', () => undefined)
  isWatched = true
  process.stderr.write(`${text}\n`)
}

/**
 * A reader that has enough (`| head -1`) ends the command quietly. An interrupt does by itself: a process that
 * listens for it would go on as long as it makes lines.
 */
export function endQuietly({ texts }: Language): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    printError(texts.files.cannotWrite(systemReason(error, texts)))
    process.exit(exitCodes.usage)
  })
}
