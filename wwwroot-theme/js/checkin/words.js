const isEnglish = () => document.documentElement.lang.startsWith('en')

/** The name that the reader of the page can read comes first. */
export function namesOf({ name, latinName }) {
  return isEnglish() && latinName ? { name: latinName, otherName: name } : { name, otherName: latinName }
}

/** A text of two languages for the reader. */
export const inLanguage = text => text && (isEnglish() ? text.en || text.zh : text.zh || text.en)

/** Says why somebody was refused, as the server would: the sentences and the names of the categories came with the page. */
export function sentence({ sentences, categories }, { reasonName, since, session, attendee, ...answer }, { timeZone }) {
  if (!reasonName) return null
  const places = {
    AnotherEvent: [],
    AlreadyInside: [shortDate(attendee?.since, timeZone), inLanguage(attendee?.gate)],
    WrongCategory: [answer.categories?.map(category => categories[category]).join(isEnglish() ? ', ' : '、')],
    NotSignedUp: [inLanguage(session)],
  }[reasonName] ?? [shortDate(since, timeZone)]
  return (sentences[reasonName] ?? '').replace(/\{(\d)\}/g, (_, place) => places[place] ?? '').replace(/\s*[:：]\s*$/, '.')
}

/** 2 Nov, 09:41 · 11月2日 09:41 */
function shortDate(moment, timeZone) {
  if (!moment) return ''
  const format = new Intl.DateTimeFormat(isEnglish() ? 'en-GB' : 'zh-CN', { timeZone, month: isEnglish() ? 'short' : 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const { month, day, hour, minute } = Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
  return isEnglish() ? `${day} ${month}, ${hour}:${minute}` : `${month}月${day}日 ${hour}:${minute}`
}
