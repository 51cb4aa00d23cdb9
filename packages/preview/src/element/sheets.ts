import calendar from '../style/calendar.css?inline'
import form from '../style/form.css?inline'
import list from '../style/list.css?inline'
import schedule from '../style/schedule.css?inline'
import tokens from '../style/tokens.css?inline'

let made: CSSStyleSheet[] | undefined

/** The styles, shared by every element of a page. A policy against inline styles has nothing against these. */
export function sheets(): CSSStyleSheet[] {
  made ??= stylesOf().map((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
  return made
}

/** The page holds them once, in its own style. */
function stylesOf(): readonly string[] {
  if (IS_PAGE) return [document.querySelector('style')?.textContent ?? '']
  return [tokens, form, schedule, calendar, list]
}
