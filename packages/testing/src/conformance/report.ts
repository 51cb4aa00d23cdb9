import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clause } from './clause.ts'

/** What became of one clause. */
export interface Finding extends Pick<Clause, 'id' | 'title' | 'source' | 'assumes'> {
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** How many bookings were made for it. */
  readonly bookings: number
  /** Why it failed or was skipped. */
  readonly reason?: string | undefined
  /** Numbers of meetings that could not be deleted afterwards. */
  readonly leftOver?: readonly string[] | undefined
}

/** A run of the suite: plain data. */
export interface ConformanceReport {
  readonly target: string
  /** By which the service was predicted, the judge first. */
  readonly engines: readonly string[]
  readonly findings: readonly Finding[]
}

const marks = { passed: '✓', failed: '✗', skipped: '–' } as const

/** The report as a Markdown table, a clause a row. */
export function markdownOf({ target, engines, findings }: ConformanceReport): string {
  const counted = (outcome: Finding['outcome']): number =>
    findings.filter((finding) => finding.outcome === outcome).length
  const rows = findings.map(({ id, title, source, assumes, outcome, bookings, reason }) =>
    [`\`${id}\``, title, source, assumes.join(', '), marks[outcome], String(bookings), reason ?? ''].map(
      cell,
    ),
  )
  return [
    `# Conformance of ${target}`,
    '',
    `${counted('passed')} passed, ${counted('failed')} failed, ${counted('skipped')} skipped; predicted by ${engines.join(', ')}.`,
    '',
    '| clause | the service | documented at | assumes | | bookings | reason |',
    '| --- | --- | --- | --- | --- | ---: | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, '<br>')
}

/** Writes `<target>.json` and `<target>.md` into a folder. */
export async function writeReport(report: ConformanceReport, folder: string): Promise<void> {
  const name = report.target
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(report, undefined, 2)}\n`)
  await writeFile(join(folder, `${name}.md`), markdownOf(report))
}
