import { Controller } from '@hotwired/stimulus'

/**
 * Keeps what was typed into a form until the server has taken it, so that an expired session or a broken
 * connection loses nothing. Stays in this tab, under the page's path and the form's action. What was typed
 * comes back only over the same starting text: never over what somebody else has changed meanwhile.
 */
export default class extends Controller {
  connect() {
    this.key = `unsaved:${location.pathname}:${this.element.getAttribute('action') ?? ''}`
    this.restore()
    this.element.addEventListener('input', this.keep)
    this.element.addEventListener('change', this.keep)
    this.element.addEventListener('turbo:submit-end', this.finish)
  }

  disconnect() {
    this.element.removeEventListener('input', this.keep)
    this.element.removeEventListener('change', this.keep)
    this.element.removeEventListener('turbo:submit-end', this.finish)
  }

  restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.key))
    const now = this.states
    this.start = now
    if (!kept) return

    if (same(now, kept.start) || same(now, kept.typed)) {
      this.start = kept.start
      this.fields.forEach((field, index) => setState(field, kept.typed[index][1]))
      this.element.dispatchEvent(new Event('change', { bubbles: true }))
    } else {
      sessionStorage.removeItem(this.key)
    }
  }

  keep = () => {
    sessionStorage.setItem(this.key, JSON.stringify({ start: this.start, typed: this.states }))
  }

  // The sign-in page is a success for fetch, but what was typed has not been taken.
  finish = ({ detail: { success, fetchResponse } }) => {
    if (success && !fetchResponse?.header('Events-Sign-In')) sessionStorage.removeItem(this.key)
  }

  get states() {
    return this.fields.map(field => [field.name, stateOf(field)])
  }

  get fields() {
    const skipped = '[type=password], [type=file], [type=hidden], [type=submit], button, fieldset, output, [data-unsaved-skip], [data-unsaved-skip] *'
    return [...this.element.elements].filter(field => field.name && !field.matches(skipped))
  }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)

const isTicked = field => field.type === 'checkbox' || field.type === 'radio'

function stateOf(field) {
  if (isTicked(field)) return field.checked
  if (field.multiple && field.options) return [...field.selectedOptions].map(option => option.value)
  return field.value
}

function setState(field, state) {
  if (isTicked(field)) field.checked = state
  else if (Array.isArray(state)) for (const option of field.options) option.selected = state.includes(option.value)
  else field.value = state
}
