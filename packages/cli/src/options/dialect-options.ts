import {
  type Dialect,
  dialectChoices,
  dialectPoints,
  documentedDialect,
  parseDialect,
  type Result,
  zoomDialect,
} from '@umeeting/core'
import { type Command, Option } from 'commander'
import type { Language } from '../language.ts'
import { readJsonObject } from '../input/read-json.ts'

type Point = keyof Dialect

export type DialectOptions = { readonly [Name in Point]?: string } & { readonly dialect?: string }

const presets: Readonly<Record<string, Dialect>> = { documented: documentedDialect, zoom: zoomDialect }

/** What may be named of each point by a flag, besides what its own words say. */
const choicesOf: { readonly [Name in Point]?: readonly string[] } = {
  ...dialectChoices,
  workdays: ['monday-to-friday'],
}

export function addDialectOptions(command: Command, { texts }: Language): Command {
  command.optionsGroup(texts.groups.dialect)
  command.option(
    '--dialect <file>',
    texts.help.withNotes(texts.options.dialect, [Object.keys(presets).join(' | ')]),
  )
  for (const point of dialectPoints) {
    const flag = `--${point.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} <value>`
    const option = new Option(flag, texts.options[point])
    const choices = choicesOf[point]
    command.addOption(choices === undefined ? option : option.choices(choices))
  }
  return command
}

/** The dialect of `--dialect` (a file, or a preset's name), with what is given as flags in its place. */
export async function readDialect(options: DialectOptions, language: Language): Promise<Result<Dialect>> {
  const base = await readBase(options.dialect, language)
  const given: Partial<Record<Point, unknown>> = {}
  for (const point of dialectPoints) {
    const value = options[point]
    if (value === undefined) continue
    given[point] = point === 'maxOccurrences' && /^\d+$/.test(value) ? Number(value) : value
  }
  return parseDialect({ ...base, ...given })
}

async function readBase(dialect: string | undefined, language: Language): Promise<object> {
  if (dialect === undefined) return documentedDialect
  return presets[dialect] ?? (await readJsonObject(dialect, language))
}
