import type { AuditFinding, Ledger } from '@umeeting/ledger'
import { print } from '../output/print.ts'
import { progressBar } from '../output/progress-bar.ts'
import type { LedgerTexts } from './text/en.ts'

/** Prints what the ledger and the service don't agree about; answers whether they agree. */
export async function printAudit(ledger: Ledger, asJson: boolean, texts: LedgerTexts): Promise<boolean> {
  let agrees = true
  const bar = progressBar(undefined)
  let looked = 0
  const onMeeting = (): void => bar.show(++looked, texts.audit.looked(looked))
  for await (const finding of ledger.audit({ onMeeting })) {
    bar.end()
    if (finding.kind !== 'foreign') agrees = false
    await print(asJson ? JSON.stringify(finding) : findingLine(finding, texts))
  }
  bar.end()
  if (agrees && !asJson) await print(texts.audit.fine)
  return agrees
}

function findingLine(finding: AuditFinding, { audit }: LedgerTexts): string {
  switch (finding.kind) {
    case 'unrecorded':
      return audit.unrecorded(finding.meetingId, finding.awaited)
    case 'vanished':
      return audit.vanished(finding.meetingId, finding.booking)
    case 'ambiguous':
      return audit.ambiguous(finding.booking, finding.part, finding.meetingIds.join(', '))
    case 'foreign':
      return audit.foreign(finding.count)
  }
}
