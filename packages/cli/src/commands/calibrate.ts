import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { inferDialect, rowsInAnswer, type Sample } from '@umeeting/core'
import type { Command } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { readWholeNumber } from '../options/whole-number.ts'
import { printInference } from '../output/inference.ts'

interface CalibrateOptions {
  readonly live?: boolean
  readonly meetingCapacity?: string
  readonly longest?: string
}

/** A series of more occurrences than any service is known to create in one. */
const MOST_OCCURRENCES = 1000

/** `umeeting calibrate`: how a service reads a rule, from what it answered. */
export function define(command: Command, language: Language): void {
  const { texts } = language
  command
    .argument('[files...]', texts.options.samples)
    .optionsGroup(texts.groups.live)
    .option('--live', texts.options.live)
    .option('--meeting-capacity <seats>', texts.options.probeCapacity)
    .option('--longest <number>', texts.options.longest)
    .action(async (files: readonly string[], options: CalibrateOptions) => {
      if ((options.live === true) === files.length > 0) {
        throw new CommandError(exitCodes.usage, texts.usage.filesOrLive)
      }
      return options.live === true ? calibrateLive(options, language) : calibrate(files, language)
    })
}

async function calibrateLive(options: CalibrateOptions, language: Language): Promise<void> {
  const capacity = readWholeNumber('--meeting-capacity', options.meetingCapacity ?? '25', 100_000, language)
  const longest = readWholeNumber('--longest', options.longest ?? '60', MOST_OCCURRENCES, language)
  // Loaded here: those who only read files don't wait for the transport.
  const { runLive } = await import('../live/run-live.ts')
  return runLive({ capacity, longest }, language)
}

/** Samples in, a dialect out. */
async function calibrate(files: readonly string[], language: Language): Promise<void> {
  const samples: Sample[] = []
  for (const file of files) {
    // One file after the other, so that samples keep their order.
    // oxlint-disable-next-line no-await-in-loop
    samples.push(...(await readSamples(file, language)))
  }
  await printInference(inferDialect(samples), language)
}

async function readSamples(file: string, { texts }: Language): Promise<readonly Sample[]> {
  let content: string
  try {
    content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  } catch (error) {
    throw new CommandError(
      exitCodes.usage,
      texts.cannotRead(file, error instanceof Error ? error.message : ''),
    )
  }
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const sample = sampleIn(line)
    if (sample) return [sample]
    throw new CommandError(exitCodes.usage, texts.badLine(index + 1, texts.notASample))
  })
}

/** `{request, answer}`, as for a bulk reconciliation. */
function sampleIn(line: string): Sample | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!isRecord(value) || !isRecord(value['request'])) return undefined
  const observed = rowsInAnswer(value['answer'])
  return observed && { fields: value['request'], observed }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
