import type { Locale } from '@umeeting/core'
import type { FailedCall } from '../failed-call.ts'
import type { Finding } from '../finding.ts'
import { failedCallInChinese, inChinese } from './zh-cn.ts'

/** The sentences of each language, by the English ones. */
const sentences: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en: {}, 'zh-CN': inChinese }

/** What a failed call says in each language; the English reason of a finding is the error's own message. */
const failedCalls: Readonly<Record<Locale, ((call: FailedCall) => string) | undefined>> = {
  en: undefined,
  'zh-CN': failedCallInChinese,
}

export interface ReportWords {
  readonly heading: (target: string) => string
  readonly summary: (
    counts: Readonly<Record<Finding['outcome'], number>>,
    engines: readonly string[],
  ) => string
  readonly columns: readonly string[]
}

/** The words of the Markdown report. */
export const reportWords: Readonly<Record<Locale, ReportWords>> = {
  en: {
    heading: (target) => `Conformance of ${target}`,
    summary: ({ passed, failed, skipped }, engines) =>
      `${passed} passed, ${failed} failed, ${skipped} skipped; predicted by ${engines.join(', ')}.`,
    columns: ['clause', 'the service', 'documented at', 'assumes', '', 'bookings', 'reason'],
  },
  'zh-CN': {
    heading: (target) => `${target}的一致性`,
    summary: ({ passed, failed, skipped }, engines) =>
      `${passed} 条通过，${failed} 条不通过，${skipped} 条跳过；预测引擎：${engines.join('、')}。`,
    columns: ['条款', '服务的行为', '文档出处', '所作假设', '', '预约数', '原因'],
  },
}

/** A sentence of the report in a language; what is no sentence of this project's own stays as it is. */
function inLanguage(sentence: string, locale: Locale): string {
  return sentences[locale][sentence] ?? sentence
}

/**
 * What a finding says in a language: its title and its reason. The values in a reason are shown as they are.
 *
 * @example
 * findingText({ title: 'daily_type 1 repeats every day' }, 'zh-CN').title // 'daily_type 为 1 时每天重复'
 */
export function findingText(
  { title, reason, law, failedCall }: Pick<Finding, 'title' | 'reason' | 'law' | 'failedCall'>,
  locale: Locale,
): { readonly title: string; readonly reason: string | undefined } {
  const say = failedCall && failedCalls[locale]
  if (say) return { title: inLanguage(title, locale), reason: say(failedCall) }
  const [first = '', ...values] = reason?.split('\n') ?? []
  const said = inLanguage(law !== undefined && first.startsWith(law) ? law : first, locale)
  return {
    title: inLanguage(title, locale),
    reason: reason === undefined ? undefined : [said, ...values].join('\n'),
  }
}
