// Used by the page and by its worker, so it imports nothing: the worker has no import map.

/** What lies in the browser: the list of people, the scans and the photos that were not sent. */
export const stores = { list: 'checkin-list', queue: 'checkin-queue', cards: 'checkin-cards' }

/** The cache of the pages that open without network. */
export const keptPages = 'checkin-pages'

/** The list goes with its key, and the pages that were kept; what was not sent stays. */
export async function forgetList(store = new SealedStore(stores.list)) {
  await Promise.all([store.destroy(), globalThis.caches?.delete(keptPages)])
}

/** A store that stays; where the browser gives none, as in some private windows, one that lives as long as the page. */
export async function openStore(name) {
  const store = new SealedStore(name)
  return await store.open().then(() => store, () => new PassingStore())
}

/** Records that lie encrypted in the browser: AES-GCM with a key that cannot be taken out. Who removes the key removes all that it sealed. */
export class SealedStore {
  constructor(name) {
    this.name = name
  }

  async put(id, value) {
    const { database, key } = await this.open()
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(id) }, key, bytes(JSON.stringify(value)))
    await write(database, records => records.put({ iv, data }, id))
  }

  async get(id) {
    const { database, key } = await this.open()
    return read(key, id, await done(records(database).get(id)))
  }

  async keys(prefix = '') {
    const { database } = await this.open()
    return done(records(database).getAllKeys(startingWith(prefix)))
  }

  /** All records whose ids begin so, in the order of their ids. */
  async entries(prefix = '') {
    const { database, key } = await this.open()
    const [store, range] = [records(database), startingWith(prefix)]
    const [ids, sealed] = await Promise.all([done(store.getAllKeys(range)), done(store.getAll(range))])
    const values = await Promise.all(sealed.map((record, index) => read(key, ids[index], record)))
    return ids.map((id, index) => [id, values[index]]).filter(([, value]) => value !== undefined)
  }

  async delete(ids) {
    const { database } = await this.open()
    await write(database, records => ids.forEach(id => records.delete(id)))
  }

  /** The key goes with the records. */
  async destroy() {
    const opened = await this.opened?.catch(() => null)
    opened?.database.close()
    this.opened = null
    if (globalThis.indexedDB) await done(indexedDB.deleteDatabase(this.name))
  }

  open() {
    return this.opened ??= this.prepare().catch(error => {
      this.opened = null
      throw error
    })
  }

  async prepare() {
    const request = indexedDB.open(this.name, 1)
    request.onupgradeneeded = () => ['keys', 'records'].forEach(name => request.result.createObjectStore(name))
    const database = await done(request)
    // Another window deletes it: the next call starts anew, with another key.
    database.onversionchange = database.onclose = () => {
      database.close()
      this.opened = null
    }
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    const transaction = database.transaction('keys', 'readwrite')
    const keys = transaction.objectStore('keys')
    const known = await done(keys.get('key'))
    if (!known) {
      keys.put(made, 'key')
      await committed(transaction)
    }
    return { database, key: known ?? made }
  }
}

/** The same without anything that stays, where the browser gives no encryption: at an address that is not secure. */
export class PassingStore {
  records = new Map()

  async put(id, value) { this.records.set(id, value) }

  async get(id) { return this.records.get(id) }

  async keys(prefix = '') { return [...this.records.keys()].filter(id => id.startsWith(prefix)).sort() }

  async entries(prefix = '') { return (await this.keys(prefix)).map(id => [id, this.records.get(id)]) }

  async delete(ids) { for (const id of ids) this.records.delete(id) }

  async destroy() { this.records.clear() }
}

const bytes = text => new TextEncoder().encode(text)

const records = database => database.transaction('records').objectStore('records')

const startingWith = prefix => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

// What is blocked by another window is done as soon as that one lets go.
const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})

/** Only then is it on the disk. */
const committed = transaction => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve
  transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
})

function write(database, change) {
  const transaction = database.transaction('records', 'readwrite', { durability: 'strict' })
  change(transaction.objectStore('records'))
  return committed(transaction)
}

async function read(key, id, record) {
  if (!record) return undefined
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv, additionalData: bytes(id) }, key, record.data)
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    // Sealed with a key that is gone.
    return undefined
  }
}
