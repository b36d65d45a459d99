import { Controller } from '@hotwired/stimulus'
import { keepPage, startWorker } from 'checkin/app'
import { Cards } from 'checkin/cards'
import { Door } from 'checkin/door'
import { GuestList } from 'checkin/list'
import { ScanQueue, newScan } from 'checkin/queue'
import { Sheet } from 'checkin/sheet'
import { Shown } from 'checkin/shown'
import { Signals } from 'checkin/signals'
import { readTicket } from 'checkin/tickets'
import { Troubles } from 'checkin/troubles'
import { Wedge } from 'checkin/wedge'
import { namesOf } from 'checkin/words'

const listEvery = 60000
const rightTroubles = ['session', 'device', 'gone']

/** The scanner at a gate: camera, hand scanner and search lead to one queue of scans, whose answers are shown one at a time. */
export default class extends Controller {
  static targets = ['trouble', 'sheet', 'template', 'search', 'walkin', 'sound', 'out', 'way', 'unsent', 'unsentCount', 'lostCount', 'online', 'offline']
  static values = { gate: Number, url: String, categories: Object, reasons: Object, override: Boolean }

  connect() {
    this.wedge = new Wedge(text => this.scan(readTicket(text) ?? { qr: text }))
    this.sheet = new Sheet(this.sheetTarget, this.templateTargets)
    this.troubles = new Troubles(this.troubleTargets)
    this.signals = new Signals()
    this.list = this.searchTarget.list = new GuestList(this.gateValue)
    this.queue = new ScanQueue({
      url: this.urlValue,
      answered: answer => this.answered(answer),
      changed: state => this.tell(state),
      ended: () => this.forget('device'),
    })
    this.cards = new Cards(() => this.count())
    this.door = new Door(this)
    this.listeners = new AbortController()
    const { signal } = this.listeners
    // Whoever looks at the page again may have signed in meanwhile.
    document.addEventListener('visibilitychange', () => document.hidden || this.refresh(), { signal })
    addEventListener('online', () => { this.line(true); this.queue.send(); this.cards.send(); this.refresh() }, { signal })
    addEventListener('offline', () => { this.line(false); this.door.lineLost() }, { signal })
    addEventListener('beforeunload', event => this.mayLose && event.preventDefault(), { signal })
    addEventListener('turbo:before-visit', event => this.leaveByHand(event), { signal })
    this.wedge.start()
    this.prepare()
  }

  disconnect() {
    this.listeners.abort()
    clearInterval(this.timer)
    this.sheet.clear()
    this.wedge.stop()
    this.queue.stop()
    this.signals.stop()
  }

  /** What was kept from before comes first: it may be all there is. */
  async prepare() {
    this.line(navigator.onLine)
    await this.queue.open()
    this.cards.send()
    await this.list.load()
    this.timer = setInterval(() => { this.refresh(); this.cards.send() }, listEvery)
    await Promise.all([startWorker(), keepPage(), this.refresh()])
    this.element.dataset.kept = true
  }

  async refresh() {
    const problem = await this.list.refresh(this.queue.waiting.map(([, { scan }]) => scan))
    if (!problem) this.troubles.tell(rightTroubles, null)
    else if (rightTroubles.includes(problem)) return this.forget(problem)
    // With the list this page was forgotten.
    if (this.list.isReady && this.list.wasForgotten) {
      await keepPage()
      this.list.wasForgotten = false
    }
    this.element.dataset.list = this.list.isReady
  }

  async forget(problem) {
    this.troubles.tell(rightTroubles, problem)
    await this.list.forget()
    this.element.dataset.list = false
  }

  /** A code that was read or typed, or somebody without one. */
  admit({ detail }) {
    this.scan(detail)
  }

  /** Somebody found by name: two may have the same one, so it is asked first. */
  ask({ detail: person }) {
    this.asked = { code: person.code }
    this.sheet.show(isPressed(this.outTarget) ? 'ConfirmOut' : 'ConfirmIn', { ...person, ...namesOf(person) })
    this.sheetTarget.querySelector('button')?.focus()
  }

  confirm() {
    this.sheet.clear()
    this.scan(this.asked)
  }

  /** Takes back the check-in that is shown. */
  undo() {
    const { ticket } = this.shown
    this.dismiss()
    this.send(newScan(this.gateValue, 'Undo', ticket))
  }

  /** Lets in whom a rule refused; the reason is written down. */
  override(event) {
    event.preventDefault()
    const override = new FormData(event.target).get('reason').trim()
    if (!override) return
    const { ticket, scan: { walkIn } } = this.shown
    this.dismiss()
    this.send(newScan(this.gateValue, 'In', { ...walkIn ? { walkIn } : ticket, override }))
  }

  /** Those of the party who are ticked come in with the person. Whoever does not is shown last, so that nobody overlooks them. */
  async admitParty(event) {
    event.preventDefault()
    const codes = new FormData(event.target).getAll('party')
    this.dismiss()
    const others = []
    for (const code of codes) {
      const shown = await this.send(newScan(this.gateValue, 'In', { code }))
      if (!['Admitted', 'Unsent'].includes(shown.sheet)) others.push(shown)
    }
    if (others.length) this.showTogether(others)
  }

  showTogether(others) {
    const last = others.at(-1)
    if (others.length === 1) return this.show(last.answer, last.scan)
    const reasons = [...new Set(others.map(({ reason }) => reason))]
    this.present('Refused', { name: others.map(({ person }) => namesOf(person).name).join(' · '), reason: reasons.join(' ') })
  }

  /** The person comes as another category from here on. */
  changeCategory(event) {
    event.preventDefault()
    const category = new FormData(event.target).get('category')
    const { ticket } = this.shown
    this.dismiss()
    this.send(newScan(this.gateValue, 'In', { ...ticket, category }))
  }

  /** A photo of the person's business card. */
  async keepCard({ target }) {
    const [kept, failed] = ['kept', 'failed'].map(word => this.sheetTarget.querySelector(`[data-card=${word}]`))
    const isKept = await this.cards.add(this.gateValue, this.shown.person.code, target.files[0]).then(() => true, () => false)
    target.value = ''
    kept.hidden = !isKept
    failed.hidden = isKept
  }

  /** The event is days away, and people are to be checked in all the same. */
  begin() {
    this.troubles.tell(['early'], null)
  }

  sendLost() {
    this.queue.sendLost()
  }

  /** Somebody without a ticket is registered, so they come in whichever way the others go. */
  scan(what) {
    return this.send(newScan(this.gateValue, isPressed(this.outTarget) && !what.walkIn ? 'Out' : 'In', what))
  }

  async send(scan) {
    const answer = await this.door.pass(scan).catch(error => {
      reportError(error)
      return { result: 'Unsent' }
    })
    if (this.element.isConnected) return this.show(answer, scan)
  }

  // What was decided here by the list has been shown already.
  async answered(answer) {
    const scan = await this.door.answered(answer)
    if (scan && this.element.isConnected) this.show(answer, scan)
  }

  show(answer, scan) {
    const words = { sentences: this.reasonsValue, categories: this.categoriesValue }
    this.shown = new Shown(answer, scan, { words, event: this.list.event, mayOverride: this.overrideValue })
    this.present(this.shown.sheet, this.shown.values)
    return this.shown
  }

  present(result, values) {
    this.sheet.show(result, values)
    this.signals.give(result)
  }

  /** Put away by hand: the next look at the same code counts again. */
  dismiss() {
    this.sheet.clear()
    this.dispatch('dismissed')
  }

  tell({ count, lost, problem }) {
    this.unsentScans = count
    this.count()
    this.lostCountTarget.textContent = lost
    this.troubles.tell(['lost'], lost ? 'lost' : null)
    this.line(navigator.onLine && problem !== 'network')
    if (problem) this.door.lineLost()
    if (problem === 'session') this.forget(problem)
    if (this.problem && !problem) this.refreshAfter()
    this.problem = problem
  }

  count() {
    this.unsentTarget.dataset.count = this.unsentCountTarget.textContent = (this.unsentScans ?? 0) + this.cards.count
  }

  /** The line or the session is back. */
  refreshAfter() {
    this.troubles.tell(rightTroubles, null)
    this.cards.send()
    this.refresh()
  }

  line(isOnline) {
    this.onlineTarget.hidden = !isOnline
    this.offlineTarget.hidden = isOnline
  }

  openSearch() {
    this.sheet.clear()
    this.searchTarget.showModal()
  }

  openWalkin() {
    this.sheet.clear()
    this.walkinTarget.showModal()
  }

  toggleSound() {
    this.signals.isAudible = !this.signals.isAudible
    press(this.soundTarget, this.signals.isAudible)
  }

  toggleOut() {
    press(this.outTarget, !isPressed(this.outTarget))
    this.wayTarget.hidden = !isPressed(this.outTarget)
  }

  /** Where the browser gives no encryption or has no space, scans live as long as the page. */
  get mayLose() {
    return !this.queue.keeps && this.queue.records.size > 0
  }

  // A whole new page, so that the browser asks before unsent scans are lost.
  leaveByHand(event) {
    if (!this.mayLose) return
    event.preventDefault()
    location.assign(event.detail.url)
  }
}

const isPressed = button => button.getAttribute('aria-pressed') === 'true'

const press = (button, on) => button.setAttribute('aria-pressed', on)
