import type { AuditFinding, Ledger } from '@umeeting/ledger'
import { print } from '../output/print.ts'
import type { LedgerTexts } from './text/en.ts'

/** Prints what the ledger and the service don't agree about; answers whether they agree. */
export async function printAudit(ledger: Ledger, asJson: boolean, texts: LedgerTexts): Promise<boolean> {
  let agrees = true
  for await (const finding of ledger.audit()) {
    if (finding.kind !== 'foreign') agrees = false
    await print(asJson ? JSON.stringify(finding) : findingLine(finding, texts))
  }
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
      return audit.ambiguous(finding.booking, finding.meetingIds.join(', '))
    case 'foreign':
      return audit.foreign(finding.count)
  }
}
