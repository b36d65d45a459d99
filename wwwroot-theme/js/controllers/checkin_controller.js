import { Controller } from '@hotwired/stimulus'
import { keepPage } from 'checkin/app'
import { Camera } from 'checkin/camera'
import { Cards } from 'checkin/cards'
import { Door } from 'checkin/door'
import { GuestList } from 'checkin/list'
import { ScanQueue, newScan } from 'checkin/queue'
import { Reader } from 'checkin/reader'
import { Sheet } from 'checkin/sheet'
import { Signals } from 'checkin/signals'
import { readTicket } from 'checkin/tickets'
import { Wedge } from 'checkin/wedge'
import { inLanguage, namesOf, sentence } from 'checkin/words'

const cameraTroubles = ['denied', 'missing', 'insecure']
const listEvery = 60000

/** The scanner at a gate: camera, hand scanner and search lead to one queue of scans, whose answers are shown one at a time. */
export default class extends Controller {
  static targets = ['video', 'hint', 'trouble', 'sheet', 'template', 'search', 'walkin', 'torch', 'sound', 'out', 'way', 'unsent', 'unsentCount', 'lostCount', 'online', 'offline']
  static values = { gate: Number, url: String, categories: Object, reasons: Object, override: Boolean }

  connect() {
    this.camera = new Camera(this.videoTarget)
    this.reader = new Reader(this.videoTarget, text => this.scan({ qr: text }))
    this.wedge = new Wedge(text => this.scan(readTicket(text) ?? { qr: text }))
    this.sheet = new Sheet(this.sheetTarget, this.templateTargets)
    this.signals = new Signals()
    this.list = this.searchTarget.list = new GuestList(this.gateValue)
    this.queue = new ScanQueue({
      url: this.urlValue,
      answered: (answer, scan) => this.answered(answer, scan),
      changed: state => this.tell(state),
      ended: () => this.forget('device'),
    })
    this.cards = new Cards(() => this.count())
    this.door = new Door(this)
    this.listeners = new AbortController()
    const { signal } = this.listeners
    document.addEventListener('visibilitychange', () => document.hidden ? this.stopCamera() : this.startCamera(), { signal })
    addEventListener('online', () => { this.line(true); this.queue.send(); this.cards.send(); this.refresh() }, { signal })
    addEventListener('offline', () => { this.line(false); this.door.lineLost() }, { signal })
    addEventListener('beforeunload', event => this.mayLose && event.preventDefault(), { signal })
    addEventListener('turbo:before-visit', event => this.leaveByHand(event), { signal })
    this.wedge.start()
    this.startCamera()
    this.prepare()
  }

  disconnect() {
    this.listeners.abort()
    clearInterval(this.timer)
    this.sheet.clear()
    this.stopCamera()
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
    await this.refresh()
    await keepPage()
    this.element.dataset.kept = true
  }

  async refresh() {
    const problem = await this.list.refresh(this.queue.waiting.map(([, { scan }]) => scan))
    this.element.dataset.list = this.list.isReady
    if (problem === 'session' || problem === 'device') this.forget(problem)
  }

  async forget(problem) {
    this.complain(['session', 'device'], problem)
    await this.list.forget()
    this.element.dataset.list = false
  }

  async startCamera() {
    const trouble = await this.camera.start()
    if (!this.element.isConnected || document.hidden) return this.camera.stop()
    this.complain(cameraTroubles, trouble)
    this.hintTarget.hidden = trouble !== null
    this.torchTarget.hidden = !this.camera.hasLight
    this.element.dataset.camera = trouble ?? 'on'
    if (!trouble) this.reader.start().catch(() => this.complain(cameraTroubles, 'missing'))
  }

  stopCamera() {
    this.reader.stop()
    this.camera.stop()
    press(this.torchTarget, false)
  }

  focus({ offsetX, offsetY, currentTarget: { clientWidth, clientHeight } }) {
    this.camera.focus(offsetX / clientWidth, offsetY / clientHeight)
  }

  /** A code that was typed, or somebody without one. */
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
    this.dismiss()
    this.send(newScan(this.gateValue, 'Undo', this.ticket))
  }

  /** Lets in whom a rule refused; the reason is written down. */
  override(event) {
    event.preventDefault()
    const override = new FormData(event.target).get('reason').trim()
    if (!override) return
    const { walkIn } = this.shown
    this.dismiss()
    this.send(newScan(this.gateValue, 'In', { ...this.ticket, ...walkIn && { walkIn }, override }))
  }

  /** Those of the party who are ticked come in with the person. */
  async admitParty(event) {
    event.preventDefault()
    const codes = new FormData(event.target).getAll('party')
    this.dismiss()
    for (const code of codes) await this.send(newScan(this.gateValue, 'In', { code }))
  }

  /** The person comes as another category from here on. */
  changeCategory(event) {
    event.preventDefault()
    const category = new FormData(event.target).get('category')
    const { ticket } = this
    this.dismiss()
    this.send(newScan(this.gateValue, 'In', { ...ticket, category }))
  }

  /** A photo of the person's business card. */
  async keepCard({ target }) {
    const [kept, failed] = ['kept', 'failed'].map(word => this.sheetTarget.querySelector(`[data-card=${word}]`))
    const isKept = await this.cards.add(this.gateValue, this.shown.person, target.files[0]).then(() => true, () => false)
    target.value = ''
    kept.hidden = !isKept
    failed.hidden = isKept
  }

  /** The event is days away, and people are to be checked in all the same. */
  begin() {
    this.complain(['early'], null)
  }

  sendLost() {
    this.queue.sendLost()
  }

  scan(what) {
    return this.send(newScan(this.gateValue, isPressed(this.outTarget) ? 'Out' : 'In', what))
  }

  async send(scan) {
    const answer = await this.door.pass(scan)
    if (this.element.isConnected) this.show(answer, scan)
  }

  // What was decided here by the list has been shown already.
  answered(answer, scan) {
    if (!this.door.answered(answer, scan) && scan.letIn === undefined && scan.gate === this.gateValue) this.show(answer, scan)
  }

  show(answer, scan) {
    const { result, attendee } = answer
    const person = attendee ?? {}
    const { direction } = this.shown = { ...scan, person: person.code }
    const category = this.categoriesValue[person.category]
    const isHonoured = result === 'Admitted' && ['Vip', 'Envoy'].includes(person.category)
    const shown = sheetOf(answer, scan)
    this.present(shown, {
      ...person, ...namesOf(person),
      reason: answer.reason ?? (this.list.event && sentence(this.reasonsValue, answer, this.list)),
      since: inLanguage(person.gate),
      category: isHonoured ? null : category, honour: isHonoured && category,
      party: result === 'Admitted' && direction === 'In' ? person.party : null,
      mayOverride: this.overrideValue && answer.mayOverride === true && direction === 'In',
      comesAs: person.category,
      mayAdd: Boolean(person.code) && direction === 'In' && (result !== 'Refused' || (this.overrideValue && answer.reasonName === 'WrongCategory')),
    })
  }

  present(result, values) {
    this.sheet.show(result, values)
    this.signals.give(result)
  }

  /** Put away by hand: the next look at the same code counts again. */
  dismiss() {
    this.sheet.clear()
    this.reader.forget()
  }

  tell({ count, lost, problem }) {
    this.unsentScans = count
    this.count()
    this.lostCountTarget.textContent = lost
    this.complain(['lost'], lost ? 'lost' : null)
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
    this.complain(['session', 'device'], null)
    this.cards.send()
    this.refresh()
  }

  line(isOnline) {
    this.onlineTarget.hidden = !isOnline
    this.offlineTarget.hidden = isOnline
  }

  complain(kinds, trouble) {
    for (const target of this.troubleTargets)
      if (kinds.includes(target.dataset.trouble)) target.hidden = target.dataset.trouble !== trouble
  }

  openSearch() {
    this.sheet.clear()
    this.searchTarget.showModal()
  }

  openWalkin() {
    this.sheet.clear()
    this.walkinTarget.showModal()
  }

  async toggleTorch() {
    const on = !isPressed(this.torchTarget)
    await this.camera.light(on)
    press(this.torchTarget, on)
  }

  toggleSound() {
    this.signals.isAudible = !this.signals.isAudible
    press(this.soundTarget, this.signals.isAudible)
  }

  toggleOut() {
    press(this.outTarget, !isPressed(this.outTarget))
    this.wayTarget.hidden = !isPressed(this.outTarget)
  }

  get ticket() {
    const { qr, code } = this.shown
    return { qr, code }
  }

  /** Where the browser gives no encryption, scans live as long as the page. */
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

/** Of somebody who was inside already, a change of category tells whether it was made. */
function sheetOf({ result, attendee }, { direction, category }) {
  if (category && result === 'Repeated') return attendee?.category === category ? 'Changed' : 'Unchanged'
  if (category && result === 'Refused') return 'Unchanged'
  return result === 'Admitted' && direction === 'Out' ? 'Left' : result
}

const isPressed = button => button.getAttribute('aria-pressed') === 'true'

const press = (button, on) => button.setAttribute('aria-pressed', on)
