import form from '../style/form.css?inline'
import list from '../style/list.css?inline'
import schedule from '../style/schedule.css?inline'
import tokens from '../style/tokens.css?inline'

let made: CSSStyleSheet[] | undefined

/** The styles, shared by every element of a page. A policy against inline styles has nothing against these. */
export function sheets(): CSSStyleSheet[] {
  made ??= [tokens, form, schedule, list].map((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
  return made
}
