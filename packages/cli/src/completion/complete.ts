import completions from '@bomb.sh/tab'
import completeCommander from '@bomb.sh/tab/commander'
import type { Command, Option } from 'commander'
import { print } from '../output/print.ts'

/** Tells the scripts of `umeeting completion` to complete file names. */
const FILE_NAMES = ':0'

/**
 * Prints how the words of a command line may go on, as the scripts of `umeeting completion` read it.
 *
 * @param program with the flags of all commands
 * @param words after `umeeting`; the last is the one that is being typed, maybe empty
 */
export async function complete(program: Command, words: readonly string[]): Promise<void> {
  if (isFile(program, words)) return print(FILE_NAMES)
  completeCommander(program)
  // The library adds this command, which people do not type.
  completions.commands.delete('complete')
  completions.parse([...words])
}

/** Whether a file name is wanted: the value of an option that takes one, or the files of a command. */
function isFile(program: Command, words: readonly string[]): boolean {
  const command = program.commands.find((each) => each.name() === words[0])
  const [before, typed = ''] = words.slice(-2)
  const options: readonly Option[] = command?.options ?? []
  if (options.some(({ long, flags }) => long === before && flags.endsWith('<file>'))) return true
  return words.length > 1 && !typed.startsWith('-') && command?.registeredArguments[0]?.name() === 'files'
}
