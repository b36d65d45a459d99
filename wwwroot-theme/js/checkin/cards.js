import { currentToken, renewToken } from 'checkin/token'
import { openStore, stores } from 'checkin/vault'

const longestSide = 1600
const patience = 20000
const keptFor = 30 * 24 * 60 * 60 * 1000

/**
 * Photos of business cards that the server has not taken yet. They lie sealed in the browser, as scans do: a phone that is paired for another gate meanwhile
 * sends them when it is back at theirs.
 */
export class Cards {
  constructor(changed) {
    Object.assign(this, { changed, count: 0, token: currentToken() })
    this.store = openStore(stores.cards)
  }

  /** Resolves when the photo is kept. Throws what the browser cannot read. */
  async add(gate, code, file) {
    await (await this.store).put(`${new Date().toISOString()} ${code}`, { gate, code, picture: await shrink(file) })
    this.send()
  }

  async send() {
    await (navigator.locks ? navigator.locks.request('checkin-cards', () => this.drain()) : this.drain())
  }

  async drain() {
    const store = await this.store
    const waiting = await store.entries()
    this.tell(waiting.length)
    for (const [id, card] of waiting) {
      if (!await this.post(card) && !isOld(id)) continue
      await store.delete([id])
      this.tell(this.count - 1)
    }
  }

  /** True when nothing is left to do: the server has it, or does not take it for a picture. */
  async post(card, isSecond = false) {
    try {
      const response = await fetch(`/checkin/${card.gate}/people/${card.code}/card`, {
        method: 'POST',
        headers: { Accept: 'application/json', 'X-CSRF-Token': this.token ?? '' },
        body: form(card.picture),
        signal: AbortSignal.timeout(patience),
      })
      if (response.status !== 400 || isSecond) return response.ok || response.status === 422
    } catch {
      return false
    }
    this.token = await renewToken() ?? this.token
    return this.post(card, true)
  }

  tell(count) {
    this.count = count
    this.changed()
  }
}

const isOld = id => Date.now() - Date.parse(id.split(' ')[0]) > keptFor

/** Small enough to be sent over a telephone's network, and without the place where it was taken. */
async function shrink(file) {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) })
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.85).split(',')[1]
}

function form(picture) {
  const data = new FormData()
  data.append('file', new Blob([Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))], { type: 'image/jpeg' }), 'card.jpg')
  return data
}
