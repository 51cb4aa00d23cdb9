// A plugin of TypeDoc: groups what `@umeeting/core` exports by what it is about, which is the folder of its source.
import { Comment, CommentTag, Converter, ReflectionKind } from 'typedoc'

/** What each folder of core's sources is about; `typedoc.json` has their order. */
const categories = {
  'Rules and series': ['recurrence', 'series', 'rfc5545'],
  Prediction: ['predict', 'engine', 'time'],
  'How a service reads rules': ['dialect', 'infer'],
  'Words for people': ['text', 'notice'],
  'Comparing with an answer': ['reconcile'],
  'Booking at the service': ['client'],
  'Requests, answers and wire fields': ['wire', 'schema'],
  'Results, issues and errors': ['input'],
}

/** @type {ReadonlyMap<string, string>} */
const categoryOf = new Map(
  Object.entries(categories).flatMap(([category, folders]) =>
    folders.map((folder) => /** @type {[string, string]} */ ([folder, category])),
  ),
)

const ENTRIES = new Set(['form', 'icalendar'])

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (!reflection.parent?.kindOf([ReflectionKind.Module, ReflectionKind.Project])) return
    const file =
      context.getSymbolFromReflection(reflection)?.declarations?.[0]?.getSourceFile().fileName ?? ''
    const folder = /\/packages\/core\/src\/(\w+)\//.exec(file)?.[1]
    // Whole entries of core have a page of their own.
    if (folder === undefined || ENTRIES.has(folder)) return
    const category = categoryOf.get(folder)
    if (category === undefined) throw new Error(`Cannot group what core exports: ${folder} has no category`)
    const named = reflection.signatures ?? [reflection]
    for (const each of named) {
      each.comment ??= new Comment()
      each.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: category }]))
    }
  })
}
