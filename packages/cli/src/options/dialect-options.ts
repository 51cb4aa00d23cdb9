import {
  type Dialect,
  dialectChoices,
  documentedDialect,
  type Issue,
  parseDialect,
  zoomDialect,
} from '@umeeting/core'
import { type Command, Option } from 'commander'
import type { Language } from '../language.ts'
import { readJsonObject } from './read-json.ts'

type Point = keyof Dialect

export type DialectOptions = { readonly [Name in Point]?: string } & { readonly dialect?: string }

const presets: Readonly<Record<string, Dialect>> = { documented: documentedDialect, zoom: zoomDialect }

export function addDialectOptions(command: Command, { texts }: Language): Command {
  command.optionsGroup(texts.groups.dialect)
  command.option('--dialect <file>', `${texts.options.dialect} | ${Object.keys(presets).join(' | ')}`)
  for (const point of Object.keys(documentedDialect) as Point[]) {
    const flag = `--${point.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} <value>`
    const option = new Option(flag, texts.options[point])
    command.addOption(point in dialectChoices ? option.choices([...choicesOf(point)]) : option)
  }
  return command
}

function choicesOf(point: Point): readonly string[] {
  return (dialectChoices as Readonly<Record<string, readonly string[]>>)[point] ?? []
}

/** The dialect of `--dialect` (a file, or a preset's name), with what is given as flags in its place. */
export async function readDialect(
  options: DialectOptions,
  language: Language,
): Promise<{ readonly dialect: Dialect } | { readonly issues: readonly Issue[] }> {
  const base = await readBase(options.dialect, language)
  const given: Partial<Record<Point, unknown>> = {}
  for (const point of Object.keys(documentedDialect) as Point[]) {
    const value = options[point]
    if (value !== undefined)
      given[point] = point === 'maxOccurrences' && /^\d+$/.test(value) ? Number(value) : value
  }
  const result = parseDialect({ ...base, ...given })
  return result.ok ? { dialect: result.value } : { issues: result.issues }
}

async function readBase(dialect: string | undefined, language: Language): Promise<object> {
  if (dialect === undefined) return documentedDialect
  return presets[dialect] ?? (await readJsonObject(dialect, language))
}
