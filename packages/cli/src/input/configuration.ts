import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Locale, locales } from '@umeeting/core'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'

const FILE = 'umeeting.config.json'

/** What a team has settled for all its bookings; flags and the environment outrank it. */
export interface Configuration {
  readonly file: string
  /** As `--dialect` has it, a file relative to the folder of the configuration; or the choices themselves. */
  readonly dialect: string | object | undefined
  readonly zone: string | undefined
  readonly lang: Locale | undefined
}

/**
 * The configuration of the working directory: `umeeting.config.json` in it or in the nearest folder above that has one.
 *
 * @throws CommandError where it can't be read, or holds anything but `dialect`, `zone` and `lang`
 */
export async function readConfiguration(
  directory: string,
  language: Language,
): Promise<Configuration | undefined> {
  const file = nearest(resolve(directory))
  if (file === undefined) return undefined
  // Loaded where there is such a file: most runs have none.
  const { readJsonObject } = await import('./read-json.ts')
  const { dialect, zone, lang, ...others } = await readJsonObject(file, language)
  const { usage, files } = language.texts
  const [unknown] = Object.keys(others)
  const faults = [
    unknown === undefined ? undefined : usage.unknownSetting(unknown, ['dialect', 'zone', 'lang']),
    isOptional(zone, isText) ? undefined : usage.notAText('zone'),
    isOptional(dialect, isTextOrObject) ? undefined : usage.notAText('dialect'),
    isOptional(lang, isLocale) ? undefined : usage.notAChoice('lang', locales, String(lang)),
  ]
  const fault = faults.find((each) => each !== undefined)
  if (fault !== undefined) throw new CommandError(exitCodes.usage, files.cannotRead(file, fault))
  const settings = { file, dialect: dialect === undefined ? undefined : located(dialect, file), zone, lang }
  return settings as Configuration
}

function nearest(directory: string): string | undefined {
  const file = join(directory, FILE)
  if (existsSync(file)) return file
  const above = dirname(directory)
  return above === directory ? undefined : nearest(above)
}

/** A file beside the configuration by its whole path; a name that no file has is that of a preset. */
function located(dialect: unknown, file: string): unknown {
  if (typeof dialect !== 'string') return dialect
  const path = resolve(dirname(file), dialect)
  return existsSync(path) ? path : dialect
}

function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isTextOrObject(value: unknown): boolean {
  return isText(value) || (typeof value === 'object' && value !== null && !Array.isArray(value))
}

function isLocale(value: unknown): boolean {
  return locales.some((locale) => locale === value)
}
