/**
 * Asks in the page's <dialog id="confirm">, whose buttons carry the page's language. The pressed button may
 * name its own act with data-confirm-button ("Send to 312 people") and look dangerous with data-confirm-danger.
 */
export function confirm(message, form, submitter) {
  const dialog = document.getElementById('confirm')
  if (!dialog) return Promise.resolve(window.confirm(message))

  const yes = dialog.querySelector('button[value=yes]')
  const usual = yes.textContent
  const source = submitter ?? form
  dialog.querySelector('[data-confirm-message]').textContent = message
  yes.textContent = source.dataset.confirmButton ?? usual
  yes.classList.toggle('btn-danger', 'confirmDanger' in source.dataset)
  yes.classList.toggle('btn-primary', !('confirmDanger' in source.dataset))

  dialog.returnValue = ''
  dialog.showModal()
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      yes.textContent = usual
      resolve(dialog.returnValue === 'yes')
    }, { once: true })
  })
}
