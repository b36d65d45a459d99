import { isGenuine, parsePayload } from 'checkin/payload'

// What somebody who may can set aside; a false ticket or one of another event nobody can.
const overridable = ['Cancelled', 'NotConfirmed', 'WrongCategory', 'NotSignedUp', 'TooEarly', 'TooLate', 'WrongWay', 'AlreadyInside']

/** Decides by the list what the server would decide, in the same order. The answer is as the server's, and says whether the person was let in. */
export async function decide(list, gateId, scan, now) {
  const gate = list.gates.find(({ id }) => id === gateId)
  if (scan.walkIn) return answer(scan, 'Admitted', { attendee: scan.walkIn })
  const { code, reason } = await identify(list, scan)
  const known = code && list.people.find(code)
  const person = known && { ...known, category: scan.category ?? known.category }
  const attendee = person && { ...person, gate: person.since ? gate?.name : null, party: list.people.partyOf(person) }
  if (reason) return refuse(scan, reason, { attendee: reason === 'UnknownCode' ? null : attendee })
  if (scan.direction === 'Undo') return person?.since ? answer(scan, 'Undone', { attendee, code }) : refuse(scan, 'NothingToUndo', { attendee })

  const refused = person && scan.direction === 'In' && standing(person, list.event, now) || gate && ruleOf(gate, person, scan.direction, now)
  if (refused && !(scan.override && overridable.includes(refused))) return refuse(scan, refused, { attendee, since: refused === 'Cancelled' ? person.cancelledAt : list.event.cancelledAt })
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

/** As the registration and the event stand. */
function standing({ state, cancelledAt }, { state: eventState, cancelledAt: eventCancelledAt, endsAt }, now) {
  if (state !== 'Confirmed' && !cancelledAt) return 'NotConfirmed'
  if (cancelledAt && Date.parse(cancelledAt) <= now) return 'Cancelled'
  if (eventState === 'Cancelled' && !(now < Date.parse(eventCancelledAt))) return 'EventCancelled'
  if (eventState === 'Archived' && now >= Date.parse(endsAt)) return 'EventArchived'
  return eventState === 'Draft' ? 'EventNotPublished' : null
}

/** As the gate lets in. What only the list could tell of somebody is not held against those who are not on it. */
function ruleOf({ categories = [], sessionId, opensAt, closesAt, ways = 'Both' }, person, direction, now) {
  if (ways !== 'Both' && ways !== direction) return 'WrongWay'
  if (direction !== 'In') return null
  if (opensAt && now < Date.parse(opensAt)) return 'TooEarly'
  if (closesAt && now >= Date.parse(closesAt)) return 'TooLate'
  if (!person) return null
  if (categories.length && !categories.includes(person.category)) return 'WrongCategory'
  return sessionId && !person.sessions.includes(sessionId) ? 'NotSignedUp' : null
}

const refuse = (scan, reasonName, more) => answer(scan, 'Refused', { reasonName, mayOverride: overridable.includes(reasonName), ...more })

// Whoever is inside already and comes as another category from here on is neither let in nor refused.
const answer = (scan, result, more) => ({ id: scan.id, result, reasonName: null, letIn: scan.category && result === 'Repeated' ? null : result === 'Admitted' && scan.direction === 'In', ...more })
