import { inferDialect, type Sample } from '@umeeting/core'
import type { Command } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import { readSamples } from '../input/read-samples.ts'
import type { Language } from '../language.ts'
import { readWholeNumber } from '../options/whole-number.ts'
import { printInference } from '../output/inference.ts'

interface CalibrateOptions {
  readonly live?: boolean
  readonly meetingCapacity?: string
  readonly longest?: string
}

/** The longest series that `--longest` may book. */
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
    .action(async (files: readonly string[], options: CalibrateOptions) =>
      options.live === true && files.length === 0
        ? calibrateLive(options, language)
        : calibrate(files, options, language),
    )
}

async function calibrateLive(options: CalibrateOptions, language: Language): Promise<void> {
  const capacity = readWholeNumber('--meeting-capacity', options.meetingCapacity ?? '25', 100_000, language)
  const longest = readWholeNumber('--longest', options.longest ?? '60', MOST_OCCURRENCES, language)
  // Loaded here: those who only read files don't wait for the transport.
  const { runLive } = await import('../live/run-live.ts')
  return runLive({ capacity, longest }, language)
}

/** Samples in, a dialect out. */
async function calibrate(
  files: readonly string[],
  { live, longest, meetingCapacity }: CalibrateOptions,
  language: Language,
): Promise<void> {
  const { usage } = language.texts
  for (const [flag, value] of Object.entries({
    '--longest': longest,
    '--meeting-capacity': meetingCapacity,
  })) {
    if (live === undefined && value !== undefined) {
      throw new CommandError(exitCodes.usage, usage.needs(flag, '--live'))
    }
  }
  if (live !== undefined || files.length === 0) throw new CommandError(exitCodes.usage, usage.filesOrLive)
  const samples: Sample[] = []
  for (const file of files) {
    // One file after the other, so that samples keep their order.
    samples.push(...(await readSamples(file, language)))
  }
  await printInference(inferDialect(samples), language)
}
