/** A copy of a template with its parts filled; what has nothing to say is left out, with its term. */
export function fill(template, values) {
  const copy = template.content.cloneNode(true).firstElementChild
  for (const part of copy.querySelectorAll('[data-part]')) {
    const value = values[part.dataset.part]
    if (value === true) part.hidden = false
    else if (value) part.textContent = value
    else if (!part.hidden) (part.closest('dl > div') ?? part).remove()
  }
  return copy
}
