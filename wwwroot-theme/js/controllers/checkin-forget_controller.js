import { Controller } from '@hotwired/stimulus'
import { forgetList } from 'checkin/vault'

/** The pairing has ended: the list goes, with its key and the pages that were kept. Scans that were not sent stay sealed. */
export default class extends Controller {
  async connect() {
    await forgetList()
    this.element.dataset.forgotten = true
  }
}
