import type { RemarkCatalogue } from '../language-texts.ts'

export const remarksInEnglish: RemarkCatalogue = {
  cancelled: (count) =>
    `${count} ${count === 1 ? 'row is' : 'rows are'} marked as cancelled or deleted, and no occurrence`,
  sharedUuids: (count) =>
    `${count} ${count === 1 ? 'uuid stands' : 'uuids stand'} on more than one row, and can't tell occurrences apart`,
  instantCount: (count) =>
    `${count} ${count === 1 ? 'row gives its time' : 'rows give their times'} with a zone (such as Z), converted to local time`,
  disordered: () => 'The rows are not in the order of time',
}
