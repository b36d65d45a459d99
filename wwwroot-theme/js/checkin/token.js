const read = page => page.querySelector('meta[name=csrf-token]')?.content

/** The page's proof that it is ours, which every scan carries. */
export const currentToken = () => read(document)

/** A new one, when somebody has signed in again in another tab; null while nobody has. The page that is kept for want of network has none that serves. */
export async function renewToken() {
  try {
    const response = await fetch(location.pathname, { headers: { Accept: 'text/html' }, cache: 'no-store' })
    return response.ok ? read(new DOMParser().parseFromString(await response.text(), 'text/html')) ?? null : null
  } catch {
    return null
  }
}
