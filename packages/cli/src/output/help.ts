import type { Help } from 'commander'
import { textWidth } from './text-width.ts'
import type { Texts } from '../text/en.ts'

/** Help in the words of a language, aligned as a terminal shows them. */
export function helpIn({ help }: Texts): Partial<Help> {
  return {
    showGlobalOptions: true,
    styleTitle: (title) => help.titles[title] ?? title,
    displayWidth: textWidth,
    subcommandTerm: (command) => command.name(),
    commandUsage(command) {
      if (!command.parent) return help.usageOfProgram
      const names = command.registeredArguments.map((argument) => ` <${argument.name()}…>`)
      return help.usage(`umeeting ${command.name()}${names.join('')}`)
    },
    optionDescription({ description, argChoices, defaultValue }) {
      const notes = [
        ...(argChoices === undefined ? [] : [argChoices.join(' | ')]),
        ...(defaultValue === undefined ? [] : [help.default(String(defaultValue))]),
      ]
      return notes.length > 0 ? help.withNotes(description, notes) : description
    },
  }
}
