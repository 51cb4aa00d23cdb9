import type { CommanderError } from 'commander'
import type { Texts } from '../text/en.ts'

/**
 * What is wrong with the flags, in a language. Commander says it in English only: its code names the fault, its
 * message quotes what the fault is about. A fault that we have no words for is told in Commander's.
 */
export function usageText({ code, message }: CommanderError, { usage }: Texts): string {
  const [flags = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted)
  const about = nameOf(flags)
  const suggestion = /Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]
  const choices = /Allowed choices are (.+)\./s.exec(message)?.[1]
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(about, suggestion)
    case 'commander.unknownCommand':
      return usage.unknownCommand(about, suggestion)
    case 'commander.optionMissingArgument':
      return usage.valueMissing(about)
    case 'commander.missingMandatoryOptionValue':
      return usage.optionMissing(about)
    case 'commander.missingArgument':
      return usage.argumentMissing(about)
    case 'commander.conflictingOption':
      return usage.conflicting(about, nameOf(value))
    case 'commander.invalidArgument':
      return usage.notAChoice(about, (choices ?? '').split(', '), value)
    case 'commander.excessArguments':
      return usage.noArguments
    default:
      return message
  }
}

/** `--answer` of `-a, --answer <file>`. */
function nameOf(flags: string): string {
  return flags.replace(/ <.*/, '')
}
