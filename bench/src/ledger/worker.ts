import { once } from 'node:events'
import { openLedger, storeAt, transportTo } from './open.ts'

// A worker in a process of its own: does all that is due once it is told to, and says when it is done.

const [database = '', service = '', concurrency = '4'] = process.argv.slice(2)
const lanes = Number(concurrency)
const ledger = openLedger(storeAt(database, lanes), transportTo(service))
await ledger.nextDue()
process.send?.('ready')
await once(process, 'message')
const done = await Promise.all(Array.from({ length: lanes }, async () => ledger.runDue()))
process.send?.(done.reduce((sum, each) => sum + each, 0))
await ledger.close()
process.disconnect()
