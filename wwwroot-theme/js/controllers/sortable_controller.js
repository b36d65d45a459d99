import { Controller } from '@hotwired/stimulus'
import Sortable from 'sortablejs'

/** A list whose lines are dragged by their grip. Each line has a form.drop that says its new place to the server; arrows do the same without a mouse. */
export default class extends Controller {
  connect() {
    this.sortable = Sortable.create(this.element, {
      handle: '.grip',
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
      ghostClass: 'dragged',
      onEnd: this.drop,
    })
  }

  disconnect() {
    this.sortable.destroy()
  }

  drop = ({ item, oldDraggableIndex, newDraggableIndex }) => {
    if (oldDraggableIndex === newDraggableIndex) return
    const form = item.querySelector('form.drop')
    form.elements.to.value = newDraggableIndex
    form.requestSubmit()
  }
}
