/** A page of `docs/` whose blocks are followed one after the other, in one shell and one folder. */
interface Guide {
  readonly file: string
  readonly locale: string
  /** A file that is in the folder when the guide is through. */
  readonly leaves: string
}

const ENGLISH = 'C.UTF-8'
const CHINESE = 'zh_CN.UTF-8'

/** Their blocks make sense only in order: guides.test.ts runs them so. */
export const guides: readonly Guide[] = [
  { file: 'docs/getting-started.md', locale: ENGLISH, leaves: 'order-7.json' },
  { file: 'docs/getting-started.zh-CN.md', locale: CHINESE, leaves: 'order-7.json' },
  { file: 'docs/ledger.md', locale: ENGLISH, leaves: 'umeeting.db' },
  { file: 'docs/ledger.zh-CN.md', locale: CHINESE, leaves: 'umeeting.db' },
  { file: 'docs/how-your-service-reads-a-rule.md', locale: ENGLISH, leaves: 'dialect.json' },
  { file: 'docs/how-your-service-reads-a-rule.zh-CN.md', locale: CHINESE, leaves: 'dialect.json' },
  { file: 'docs/reconcile-in-bulk.md', locale: ENGLISH, leaves: 'results.ndjson' },
  { file: 'docs/reconcile-in-bulk.zh-CN.md', locale: CHINESE, leaves: 'results.ndjson' },
  { file: 'docs/scale.md', locale: ENGLISH, leaves: 'own-results.ndjson' },
  { file: 'docs/scale.zh-CN.md', locale: CHINESE, leaves: 'own-results.ndjson' },
]
