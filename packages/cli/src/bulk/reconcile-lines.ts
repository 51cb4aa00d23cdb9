import { createReadStream, fstatSync } from 'node:fs'
import { exitCodes } from '../exit-codes.ts'
import { type LineChunk, lineChunks } from '../input/chunks.ts'
import { utf16Of, withoutMark } from '../input/decode-utf8.ts'
import { cannotRead, encodingText } from '../input/read-text.ts'
import type { Language } from '../language.ts'
import { type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { printRefusal } from '../output/issues.ts'
import { printBytes } from '../output/print.ts'
import { BulkReport } from './bulk-report.ts'
import { chunkReconciler, type ChunkResult } from './reconcile-chunk.ts'
import { type Reconcilers, threadPool } from './thread-pool.ts'
import type { WorkerSettings } from './worker.ts'

/** Bytes of a chunk: many lines, so that handing it over costs little; few chunks are held at a time. */
const CHUNK_BYTES = 1 << 18

/**
 * Reads `{id, request, answer}` lines from standard input and writes one result a line, in the order of the lines,
 * keeping none of them. An input longer than a chunk is shared out to a thread for each processor. A line that can't
 * be read is told with its number and does not stop the run. The run ends with 3 where a line was refused, or else
 * with 1 where one differs.
 */
export async function reconcileLines(options: DialectOptions, language: Language): Promise<void> {
  const read = await readDialect(options, language)
  if (!read.ok) {
    printRefusal(read.issues, [], language)
    process.exitCode = exitCodes.refused
    return
  }
  const report = new BulkReport(lengthOfInput(), language)
  const reconcilers = new LazyReconcilers({ dialect: read.value, locale: language.locale })
  /** In the order of the lines; while the first is awaited, the others are worked on. */
  const running: { readonly result: Promise<ChunkResult>; readonly bytesRead: number }[] = []
  const writeNext = async (): Promise<void> => {
    const next = running.shift()
    if (!next) return
    const { output, tally, faults } = await next.result
    await printBytes(output)
    report.add(tally, faults, next.bytesRead)
  }
  try {
    for await (const chunk of lineChunks(input(), CHUNK_BYTES)) {
      running.push({ result: reconcilers.run(readable(chunk, language)), bytesRead: chunk.bytesRead })
      if (running.length > reconcilers.mostRunning) await writeNext()
    }
    while (running.length > 0) {
      // One after the other, in the order of the lines.
      await writeNext()
    }
  } finally {
    await reconcilers.close()
  }
  process.exitCode = report.end()
}

/** Threads are started with the second chunk: before, there may be no other. */
class LazyReconcilers {
  readonly #settings: WorkerSettings
  #pool: Reconcilers | undefined
  mostRunning = 2

  constructor(settings: WorkerSettings) {
    this.#settings = settings
  }

  async run({ bytes, firstLine, isLast }: LineChunk): Promise<ChunkResult> {
    if (isLast && !this.#pool) {
      return chunkReconciler(this.#settings.dialect, this.#settings.locale)({ bytes, firstLine })
    }
    const pool = (this.#pool ??= threadPool(this.#settings))
    // As many wait ready for the threads that end first.
    this.mostRunning = 2 * pool.threads
    return pool.run({ bytes, firstLine })
  }

  async close(): Promise<void> {
    await this.#pool?.close()
  }
}

/** @throws CommandError where the input is UTF-16 */
function readable(chunk: LineChunk, language: Language): LineChunk {
  if (chunk.firstLine > 1) return chunk
  const encoding = utf16Of(chunk.bytes)
  if (encoding === undefined) return { ...chunk, bytes: withoutMark(chunk.bytes) }
  throw cannotRead('-', encodingText({ kind: 'other-encoding', encoding }, language), language)
}

/** Standard input; a file in larger pieces than Node reads by itself. */
function input(): AsyncIterable<Uint8Array> {
  if (lengthOfInput() === undefined) return process.stdin
  return createReadStream('', { fd: process.stdin.fd, autoClose: false, highWaterMark: CHUNK_BYTES })
}

/** The bytes of standard input where it is a file; undefined where it is a pipe. */
function lengthOfInput(): number | undefined {
  try {
    const stats = fstatSync(0)
    return stats.isFile() ? stats.size : undefined
  } catch {
    return undefined
  }
}
