// The plainest way to reconcile many lines: one loop in one thread, as a program of one's own would have it.
import { createInterface } from 'node:readline'
import { recordReconciler } from '@umeeting/core'

const reconcile = recordReconciler()
for await (const line of createInterface({ input: process.stdin })) {
  const result = `${JSON.stringify(reconcile(JSON.parse(line)))}\n`
  if (!process.stdout.write(result)) {
    // Results wait for their reader, so that memory stays flat.
    await new Promise((resolve) => {
      process.stdout.once('drain', resolve)
    })
  }
}
