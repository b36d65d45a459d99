// Used by the page and by its worker, so it imports nothing: the worker has no import map.

/** Records that lie encrypted in the browser: AES-GCM with a key that cannot be taken out. Who removes the key removes all that it sealed. */
export class SealedStore {
  static get isPossible() {
    return Boolean(globalThis.crypto?.subtle && globalThis.indexedDB)
  }

  constructor(name) {
    this.name = name
  }

  async put(id, value) {
    const { database, key } = await this.open()
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(id) }, key, bytes(JSON.stringify(value)))
    await done(database.transaction('records', 'readwrite', { durability: 'strict' }).objectStore('records').put({ iv, data }, id))
  }

  async get(id) {
    const { database, key } = await this.open()
    return read(key, id, await done(records(database).get(id)))
  }

  /** All records, in the order of their ids. */
  async entries() {
    const { database, key } = await this.open()
    const store = records(database)
    const [ids, sealed] = await Promise.all([done(store.getAllKeys()), done(store.getAll())])
    const values = await Promise.all(sealed.map((record, index) => read(key, ids[index], record)))
    return ids.map((id, index) => [id, values[index]]).filter(([, value]) => value !== undefined)
  }

  async delete(ids) {
    const { database } = await this.open()
    const store = database.transaction('records', 'readwrite').objectStore('records')
    await Promise.all(ids.map(id => done(store.delete(id))))
  }

  /** The key goes with the records. */
  async destroy() {
    const opened = await this.opened?.catch(() => null)
    opened?.database.close()
    this.opened = null
    await done(indexedDB.deleteDatabase(this.name))
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
    const keys = database.transaction('keys', 'readwrite').objectStore('keys')
    const known = await done(keys.get('key'))
    if (!known) await done(keys.put(made, 'key'))
    return { database, key: known ?? made }
  }
}

/** The same without anything that stays, where the browser gives no encryption: at an address that is not secure. */
export class PassingStore {
  records = new Map()

  async put(id, value) { this.records.set(id, value) }

  async get(id) { return this.records.get(id) }

  async entries() { return [...this.records].sort(([one], [other]) => one < other ? -1 : 1) }

  async delete(ids) { for (const id of ids) this.records.delete(id) }

  async destroy() { this.records.clear() }
}

const bytes = text => new TextEncoder().encode(text)

const records = database => database.transaction('records').objectStore('records')

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result)
  request.onerror = request.onblocked = () => reject(request.error ?? new Error('blocked'))
})

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
