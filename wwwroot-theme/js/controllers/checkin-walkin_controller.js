import { Controller } from '@hotwired/stimulus'

/** Somebody without a ticket: two fields, and the person is inside. */
export default class extends Controller {
  static targets = ['name', 'organisation']

  submit(event) {
    event.preventDefault()
    const name = this.nameTarget.value.trim()
    if (!name) return this.nameTarget.focus()
    this.close()
    this.dispatch('entered', { detail: { walkIn: { name, organisation: this.organisationTarget.value.trim(), category: 'Guest' } } })
  }

  close() {
    this.element.close()
    this.element.querySelector('form').reset()
  }
}
