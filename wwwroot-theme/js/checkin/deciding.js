import { isGenuine, parsePayload } from 'checkin/payload'

// What somebody who may can set aside; a false ticket or one of another event nobody can.
const overridable = ['Cancelled', 'NotConfirmed', 'WrongCategory', 'NotSignedUp', 'TooEarly', 'TooLate', 'WrongWay', 'AlreadyInside']

/** Decides by the list what the server would decide, in the same order. The answer is as the server's, and says whether the person was let in. */
export async function decide(list, gateId, scan, now) {
  const gate = list.gates.find(({ id }) => id === gateId)
  const { code, reason } = scan.walkIn ? {} : await identify(list, scan)
  const known = scan.walkIn ? { ...scan.walkIn, state: 'Confirmed', sessions: [] } : code && list.people.find(code)
  const person = known && { ...known, category: scan.category ?? known.category }
  const attendee = person && { ...person, gate: person.since ? gate?.name : null, party: list.people.partyOf(person) }
  if (reason) return refuse(scan, { reasonName: reason, attendee: reason === 'UnknownCode' ? null : attendee })
  if (scan.direction === 'Undo') return person?.since ? answer(scan, 'Undone', { attendee, code }) : refuse(scan, { reasonName: 'NothingToUndo', attendee })

  const objection = objectionOf(list.event, gate, person, scan.direction, now)
  if (objection && !(scan.override && overridable.includes(objection.reasonName))) return refuse(scan, { ...objection, attendee })
  const isInside = scan.direction === 'In' && person?.since && !gate?.isManyTimes
  if (isInside && !scan.override) return answer(scan, 'Repeated', { attendee, code, reasonName: 'AlreadyInside', mayOverride: true })
  return answer(scan, 'Admitted', { attendee, code })
}

async function identify(list, scan) {
  if (!scan.qr) {
    const code = scan.code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
    return list.people.find(code) ? { code } : { reason: 'UnknownCode' }
  }
  const payload = parsePayload(scan.qr)
  if (!payload) return { reason: 'NotATicket' }
  if (payload.event !== list.event.code) return { reason: 'AnotherEvent' }
  // Issued after the last download, it is known by its signature alone.
  return await isGenuine(payload, list.key) ? { code: payload.code } : { reason: 'Forged' }
}

/** What speaks against it, with what the sentence needs. Nobody is kept from leaving but where there is no way out. */
function objectionOf(event, gate, person, direction, now) {
  if (direction === 'Out') return gate?.ways === 'In' ? { reasonName: 'WrongWay' } : null
  return person && ofPerson(person, now) || ofEvent(event, now) || gate && ofGate(gate, person, now)
}

function ofPerson({ state, cancelledAt }, now) {
  if (state !== 'Confirmed' && !cancelledAt) return { reasonName: 'NotConfirmed' }
  return cancelledAt && Date.parse(cancelledAt) <= now ? { reasonName: 'Cancelled', since: cancelledAt } : null
}

function ofEvent({ state, cancelledAt, endsAt }, now) {
  if (state === 'Cancelled' && !(now < Date.parse(cancelledAt))) return { reasonName: 'EventCancelled', since: cancelledAt }
  if (state === 'Archived' && now >= Date.parse(endsAt)) return { reasonName: 'EventArchived' }
  return state === 'Draft' ? { reasonName: 'EventNotPublished' } : null
}

/** What only the list could tell of somebody is not held against those who are not on it. */
function ofGate({ name, categories = [], sessionId, sessionTitle, opensAt, closesAt, ways }, person, now) {
  if (ways === 'Out') return { reasonName: 'WrongWay' }
  if (opensAt && now < Date.parse(opensAt)) return { reasonName: 'TooEarly', since: opensAt }
  if (closesAt && now >= Date.parse(closesAt)) return { reasonName: 'TooLate', since: closesAt }
  if (!person) return null
  if (categories.length && !categories.includes(person.category)) return { reasonName: 'WrongCategory', categories }
  return sessionId && !person.sessions.includes(sessionId) ? { reasonName: 'NotSignedUp', session: sessionTitle ?? name } : null
}

const refuse = (scan, more) => answer(scan, 'Refused', { mayOverride: overridable.includes(more.reasonName), ...more })

const answer = (scan, result, more) => ({ id: scan.id, result, reasonName: null, letIn: letIn(scan, result), ...more })

/** Whether it happened here, whichever way they went. Whoever is inside already and comes as another category from here on is neither let in nor refused. */
function letIn({ category }, result) {
  if (['Admitted', 'Undone'].includes(result)) return true
  return category && result === 'Repeated' ? null : false
}
