import * as core from '../../packages/core/src/index.ts'
import * as ledger from '../../packages/ledger/src/index.ts'
import { issues } from './issues.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import type { ErrorTexts } from './texts.ts'

const textsIn: Readonly<Record<core.Locale, ErrorTexts>> = { en: english, 'zh-CN': chinese }

/** The file of each page in `docs`; English has the plain name. */
export function fileOf(locale: core.Locale): string {
  return locale === 'en' ? 'errors.md' : `errors.${locale}.md`
}

/** The name of the class of each kind that a package exports: `invalid-request` → `InvalidRequestError`. */
function errorNames(module: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(module).filter((name) => /^[A-Z]\w*Error$/.test(name))
}

/** Those that are thrown; their bases are not. */
export const coreErrors: readonly string[] = errorNames(core).filter((name) => name !== 'UmeetingError')
export const ledgerErrors: readonly string[] = errorNames(ledger).filter((name) => name !== 'LedgerError')

/** `docs/errors.md` in a language, as Markdown that is not formatted yet. */
export function errorsPage(locale: core.Locale): string {
  const texts = textsIn[locale]
  const { columns } = texts
  return [
    texts.opening,
    texts.kindsHeading,
    kindTable(texts, coreErrors),
    texts.reasons,
    texts.ledgerHeading,
    kindTable(texts, ledgerErrors),
    texts.issuesOpening,
    table(
      [columns.code, columns.cause, columns.cure, columns.sentence],
      Object.entries(issues).map(([code, rest]) => {
        const { cause, cure } = texts.issues[code as core.IssueCode]
        return [`\`${code}\``, cause, cure, core.issueText({ code, ...rest } as core.Issue, locale)]
      }),
    ),
  ].join('\n\n')
}

function kindTable({ columns, kinds }: ErrorTexts, names: readonly string[]): string {
  return table(
    [columns.error, columns.kind, columns.cause, columns.cure],
    names.map((name) => {
      const kind = kindOf(name)
      const { cause, cure } = kinds[kind as keyof typeof kinds]
      return [`\`${name}\``, `\`${kind}\``, cause, cure]
    }),
  )
}

/** Exceptions to the rule that a kind is its class's name in lower case. */
const kindsByName: Readonly<Record<string, string>> = { LedgerStoreError: 'store' }

export function kindOf(name: string): string {
  const words = name.replace(/Error$/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')
  return kindsByName[name] ?? words.toLowerCase()
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`
}
