/** Prints badges that the server has drawn, and nothing else of the page. */
export function printSlip(html) {
  const slip = document.createElement('div')
  slip.className = 'badge-slips'
  slip.innerHTML = html
  document.body.append(slip)
  try {
    print()
  } finally {
    slip.remove()
  }
}
