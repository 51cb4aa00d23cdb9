import type { Locale } from '@umeeting/core'
import { english, type Texts } from './text/en.ts'
import { chinese } from './text/zh-CN.ts'

export interface Language {
  readonly locale: Locale
  readonly texts: Texts
}

const languages: { readonly [Name in Locale]: Language } = {
  'zh-CN': { locale: 'zh-CN', texts: chinese },
  en: { locale: 'en', texts: english },
}

/** What `--lang` may be. */
export const languageNames = Object.keys(languages) as readonly Locale[]

/**
 * The language of `--lang`, or else of the configuration, or else of the environment's locale (LC_ALL, LC_MESSAGES,
 * LANG, in the order of POSIX). Known before the flags are parsed, because help and usage errors speak it too.
 */
export function languageOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  configured?: Locale,
): Language {
  const asked = argv.flatMap((argument, index) => {
    if (argument.startsWith('--lang=')) return [argument.slice('--lang='.length)]
    return argument === '--lang' ? [argv[index + 1] ?? ''] : []
  })
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const found = [asked.at(-1), configured, LC_ALL, LC_MESSAGES, LANG].find(
    (value) => value !== undefined && value !== '',
  )
  return /^zh/i.test(found ?? '') ? languages['zh-CN'] : languages.en
}
