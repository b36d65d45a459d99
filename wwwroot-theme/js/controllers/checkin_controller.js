import { Controller } from '@hotwired/stimulus'
import { Camera } from 'checkin/camera'
import { ScanQueue, newScan } from 'checkin/queue'
import { Reader } from 'checkin/reader'
import { Sheet } from 'checkin/sheet'
import { Signals } from 'checkin/signals'
import { readTicket } from 'checkin/tickets'
import { Wedge } from 'checkin/wedge'

const cameraTroubles = ['denied', 'missing', 'insecure']

/** The scanner at a gate: camera, hand scanner and search lead to one queue of scans, whose answers are shown one at a time. */
export default class extends Controller {
  static targets = ['video', 'hint', 'trouble', 'sheet', 'template', 'search', 'torch', 'sound', 'out', 'way', 'unsent', 'unsentCount', 'lostCount', 'online', 'offline']
  static values = { gate: Number, url: String, categories: Object }

  connect() {
    this.camera = new Camera(this.videoTarget)
    this.reader = new Reader(this.videoTarget, text => this.scan({ qr: text }))
    this.wedge = new Wedge(text => this.scan(readTicket(text) ?? { qr: text }))
    this.sheet = new Sheet(this.sheetTarget, this.templateTargets)
    this.signals = new Signals()
    this.queue = new ScanQueue({
      url: this.urlValue,
      answered: (answer, scan) => this.show(answer, scan),
      changed: state => this.tell(state),
    })
    this.kept = 0
    this.listeners = new AbortController()
    const { signal } = this.listeners
    document.addEventListener('visibilitychange', () => document.hidden ? this.stopCamera() : this.startCamera(), { signal })
    addEventListener('online', () => { this.line(true); this.queue.send() }, { signal })
    addEventListener('offline', () => this.line(false), { signal })
    addEventListener('beforeunload', event => this.keeps && event.preventDefault(), { signal })
    addEventListener('turbo:before-visit', event => this.leaveByHand(event), { signal })
    this.wedge.start()
    this.startCamera()
  }

  disconnect() {
    this.listeners.abort()
    this.sheet.clear()
    this.stopCamera()
    this.wedge.stop()
    this.queue.stop()
    this.signals.stop()
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

  /** A code that was typed. */
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
    const { qr, code } = this.shown
    this.queue.add(newScan(this.gateValue, 'Undo', { qr, code }))
  }

  /** The event is days away, and people are to be checked in all the same. */
  begin() {
    this.complain(['early'], null)
  }

  sendLost() {
    this.queue.sendLost()
  }

  scan(what) {
    this.queue.add(newScan(this.gateValue, isPressed(this.outTarget) ? 'Out' : 'In', what))
  }

  show({ result, reason, attendee }, scan) {
    const { direction } = this.shown = scan
    const person = attendee ?? {}
    const category = this.categoriesValue[person.category]
    const isHonoured = result === 'Admitted' && ['Vip', 'Envoy'].includes(person.category)
    this.present(result === 'Admitted' && direction === 'Out' ? 'Left' : result,
      { ...person, ...namesOf(person), reason, category: isHonoured ? null : category, honour: isHonoured && category })
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
    this.lostCountTarget.textContent = lost
    this.complain(['lost'], lost ? 'lost' : null)
    this.unsentTarget.dataset.count = count
    this.unsentCountTarget.textContent = count
    this.line(problem !== 'network')
    this.complain(['session'], problem)
    if (problem === 'network' && count > this.kept) this.present('Unsent', {})
    this.kept = problem ? count : 0
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

  get keeps() {
    return this.queue.count + this.queue.lost.length > 0
  }

  // A whole new page, so that the browser asks before unsent scans are lost.
  leaveByHand(event) {
    if (!this.keeps) return
    event.preventDefault()
    location.assign(event.detail.url)
  }
}

const isPressed = button => button.getAttribute('aria-pressed') === 'true'

const press = (button, on) => button.setAttribute('aria-pressed', on)

/** The name that the reader of the page can read comes first. */
function namesOf({ name, latinName }) {
  const isEnglish = document.documentElement.lang.startsWith('en')
  return isEnglish && latinName ? { name: latinName, otherName: name } : { name, otherName: latinName }
}
