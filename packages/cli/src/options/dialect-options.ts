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

type Point = keyof Dialect

export type DialectOptions = { readonly [Name in Point]?: string } & {
  /** A file or the name of a preset; the choices themselves where the configuration has them. */
  readonly dialect?: string | object
}

const presets: Readonly<Record<string, Dialect>> = { documented: documentedDialect, zoom: zoomDialect }

/** The choices of each point that a flag can name. */
const choicesOf: { readonly [Name in Point]?: readonly string[] } = {
  ...dialectChoices,
  workdays: ['monday-to-friday'],
}

export function addDialectOptions(command: Command, { texts }: Language): Command {
  command.optionsGroup(texts.groups.dialect)
  command.addOption(
    new Option(
      '--dialect <file>',
      texts.help.withNotes(texts.options.dialect, [Object.keys(presets).join(' | '), 'UMEETING_DIALECT']),
    ).env('UMEETING_DIALECT'),
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

async function readBase(dialect: string | object | undefined, language: Language): Promise<object> {
  if (dialect === undefined || dialect === '') return documentedDialect
  if (typeof dialect === 'object') return dialect
  if (Object.hasOwn(presets, dialect)) return presets[dialect] ?? documentedDialect
  const { readJsonObject } = await import('../input/read-json.ts')
  return readJsonObject(dialect, language)
}
