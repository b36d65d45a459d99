const patience = 1500

/** Lets a scan be decided: by the server where it answers soon, else by the list. Either way it is written down first. */
export class Door {
  constructor({ queue, list }) {
    Object.assign(this, { queue, list, asked: new Map() })
  }

  get isOnline() {
    return navigator.onLine && this.queue.problem === null
  }

  /** Resolves to the answer; without a list it waits for the server, and is Unsent where there is no network. */
  async pass(scan) {
    const answer = this.isOnline ? await this.ask(scan) : await this.decideAlone(scan)
    await this.list.note(scan, answer)
    return answer
  }

  async decideAlone(scan) {
    const decision = await this.list.decide(scan)
    await this.queue.add(decision ? { ...scan, letIn: decision.letIn } : scan)
    return decision ?? { result: 'Unsent' }
  }

  async ask(scan) {
    const answer = new Promise(resolve => this.asked.set(scan.id, resolve))
    await this.queue.add(scan)
    const late = new Promise(resolve => setTimeout(() => resolve('late'), patience))
    const inTime = await Promise.race([answer, late])
    if (inTime?.id) return inTime
    const decision = await this.list.decide(scan)
    // Without a list there is nothing but to wait.
    if (!decision) return inTime === 'late' ? await answer ?? { result: 'Unsent' } : { result: 'Unsent' }
    // Meanwhile it may have come after all.
    if (inTime === 'late' && !this.asked.delete(scan.id)) return answer
    await this.queue.decide(scan, decision.letIn)
    return decision
  }

  /** The answer of the server. True where somebody waits for it here. */
  answered(answer, { id }) {
    const resolve = this.asked.get(id)
    this.asked.delete(id)
    resolve?.(answer)
    return Boolean(resolve)
  }

  /** The server cannot be reached: nobody need wait for it. */
  lineLost() {
    for (const resolve of this.asked.values()) resolve(null)
    this.asked.clear()
  }
}
