import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '@umeeting/core'
import type { ConformanceReport, Finding } from './finding.ts'
import { findingText, reportWords } from './text/in-language.ts'

const marks = { passed: '✓', failed: '✗', skipped: '–' } as const

/** How many findings there are of each outcome. */
export function outcomesOf({ findings }: ConformanceReport): Readonly<Record<Finding['outcome'], number>> {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { outcome } of findings) counts[outcome] += 1
  return counts
}

/** The report as a Markdown table, a clause a row. */
export function markdownOf(report: ConformanceReport, locale: Locale = 'en'): string {
  const { target, engines, findings } = report
  const { heading, summary, columns } = reportWords[locale]
  const rows = findings.map((finding) => {
    const { id, source, assumes, outcome, bookings } = finding
    const { title, reason = '' } = findingText(finding, locale)
    return [`\`${id}\``, title, source, assumes.join(', '), marks[outcome], String(bookings), reason].map(
      cell,
    )
  })
  return [
    `# ${heading(target)}`,
    '',
    summary(outcomesOf(report), engines),
    '',
    `| ${columns.join(' | ')} |`,
    '| --- | --- | --- | --- | --- | ---: | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, '<br>')
}

/** Writes `<target>.json` and `<target>.md` into a folder. */
export async function writeReport(
  report: ConformanceReport,
  folder: string,
  locale: Locale = 'en',
): Promise<void> {
  const name = report.target
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(report, undefined, 2)}\n`)
  await writeFile(join(folder, `${name}.md`), markdownOf(report, locale))
}
