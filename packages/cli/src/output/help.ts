import { Help } from 'commander'
import type { Texts } from '../text/en.ts'
import { columnsOf, DEFAULT_COLUMNS } from './terminal.ts'
import { textWidth } from './text-width.ts'
import { wrap } from './wrap.ts'

/** The columns beside which a description stands in lines of its own. */
const NARROW = 60

/** Help in the words of a language, aligned and broken as a terminal shows them. */
export function helpIn({ help }: Texts): Partial<Help> {
  const columns = columnsOf() ?? DEFAULT_COLUMNS
  return {
    helpWidth: columns,
    showGlobalOptions: true,
    styleTitle: (title) => wrap(help.titles[title] ?? title, columns),
    displayWidth: textWidth,
    subcommandTerm: (command) => command.name(),
    commandUsage(command) {
      if (!command.parent) return help.usageOfProgram
      const names = command.registeredArguments.map((argument) => {
        const name = `${argument.name()}${argument.variadic ? '…' : ''}`
        return argument.required ? ` <${name}>` : ` [${name}]`
      })
      return help.usage(`umeeting ${command.name()}${names.join('')}`)
    },
    optionDescription({ description, argChoices, defaultValue }) {
      const notes = [
        ...(argChoices === undefined ? [] : [argChoices.join(' | ')]),
        ...(defaultValue === undefined ? [] : [help.default(String(defaultValue))]),
      ]
      return notes.length > 0 ? help.withNotes(description, notes) : description
    },
    argumentDescription: ({ description }) => description,
    boxWrap: (text, width) => wrap(text, width),
    formatItem(term, termWidth, description, helper) {
      if (columns >= NARROW)
        return Help.prototype.formatItem.call(helper, term, termWidth, description, helper)
      return `  ${term}\n      ${wrap(description, columns - 6).replaceAll('\n', '\n      ')}`
    },
    formatHelp(command, helper) {
      // Commander joins the title and the usage by a blank, which is wrong after a Chinese colon.
      return Help.prototype.formatHelp.call(helper, command, helper).replace('： ', '：')
    },
  }
}
