import { Controller } from '@hotwired/stimulus'

/** Something that is pushed aside on a narrow screen: it begins at what is current, and its edges tell where more follows. */
export default class extends Controller {
  connect() {
    this.begin()
    this.observer = new ResizeObserver(() => this.mark())
    this.observer.observe(this.element)
  }

  disconnect() {
    this.observer.disconnect()
  }

  mark() {
    const { scrollLeft, scrollWidth, clientWidth, classList } = this.element
    classList.toggle('more-before', scrollLeft > 1)
    classList.toggle('more-after', scrollLeft + clientWidth < scrollWidth - 1)
  }

  begin() {
    const current = this.element.querySelector('[aria-current]')
    if (!current) return
    const [box, item] = [this.element, current].map(element => element.getBoundingClientRect())
    this.element.scrollLeft += item.left + item.width / 2 - box.left - box.width / 2
  }
}
