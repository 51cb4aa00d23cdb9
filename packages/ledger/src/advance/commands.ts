import type { CommandRow } from '../store/tables.ts'
import { cancelAll, cancelFrom, cancelOne } from './cancel.ts'
import type { CommandAction, CommandSituation } from './command-action.ts'
import { updateParts } from './update.ts'

const kinds: Readonly<
  Record<CommandRow['kind'], (situation: CommandSituation) => Promise<CommandAction | undefined>>
> = {
  'cancel-all': cancelAll,
  'cancel-from': cancelFrom,
  'cancel-one': cancelOne,
  update: updateParts,
}

/** Does what of a command only writes, and answers the call that comes next; undefined where there was none. */
export async function commandAction(situation: CommandSituation): Promise<CommandAction | undefined> {
  return kinds[situation.command.kind](situation)
}
