import { explanationText, type Reconciliation, reconciliationRemarks } from '@umeeting/core'
import type { Language } from '../language.ts'
import { differenceLines } from './difference.ts'
import { noticeLine } from './issues.ts'
import { print } from './print.ts'
import { coloured, columnsOf } from './terminal.ts'
import { wrap } from './wrap.ts'

/** A reconciliation as one object, its explanations with their texts. */
export async function printJson(found: Reconciliation, { locale }: Language): Promise<void> {
  const { explanations, ...rest } = found
  const said = explanations.map((explanation) => ({
    changes: explanation.changes,
    text: explanationText(explanation, locale),
  }))
  await print(JSON.stringify({ ...rest, explanations: said }, undefined, 2))
}

/** The text for people: the verdict, both sides, what would explain a difference. */
export async function printDifference(found: Reconciliation, language: Language): Promise<void> {
  const { texts, locale } = language
  const columns = columnsOf()
  const isExact = found.verdict === 'exact'
  const verdict = wrap(`${isExact ? '✓' : '✗'} ${texts.verdicts[found.verdict]}`, columns, '  ')
  await print(verdict.replace(/^./u, (mark) => coloured(mark, isExact ? 'green' : 'red')))
  await print(`\n${differenceLines(found, language, columns).join('\n')}`)
  const remarks = reconciliationRemarks(found, locale).map((remark) => noticeLine(remark, process.stdout))
  if (remarks.length > 0) await print(`\n${remarks.join('\n')}`)
  if (found.verdict === 'exact') return
  const reasons = found.explanations.map((explanation, index) =>
    wrap(`  ${index + 1}. ${explanationText(explanation, locale)}`, columns, '     '),
  )
  const heading = reasons.length > 0 ? texts.explanations : texts.unexplained
  await print(`\n${[wrap(heading, columns), ...reasons].join('\n')}`)
}
