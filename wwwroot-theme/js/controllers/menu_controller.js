import { Controller } from '@hotwired/stimulus'

/** A button that shows and hides a menu: the phone's navigation, a drop-down. */
export default class extends Controller {
  static targets = ['button', 'menu']

  connect() {
    this.close()
  }

  toggle() {
    this.isOpen ? this.close() : this.open()
  }

  open() {
    this.show(true)
    this.outside = new AbortController()
    document.addEventListener('click', event => this.element.contains(event.target) || this.close(), { signal: this.outside.signal })
    document.addEventListener('keydown', event => event.key === 'Escape' && this.leave(), { signal: this.outside.signal })
    this.element.addEventListener('focusout', event => this.closeWhenLeft(event), { signal: this.outside.signal })
  }

  close() {
    this.outside?.abort()
    this.show(false)
  }

  disconnect() {
    this.close()
  }

  closeWhenLeft({ relatedTarget }) {
    if (relatedTarget && !this.element.contains(relatedTarget)) this.close()
  }

  leave() {
    this.close()
    this.buttonTarget.focus()
  }

  show(open) {
    this.menuTarget.classList.toggle('show', open)
    this.buttonTarget.setAttribute('aria-expanded', open)
  }

  get isOpen() {
    return this.menuTarget.classList.contains('show')
  }
}
