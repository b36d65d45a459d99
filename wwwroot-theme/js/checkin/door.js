const patience = 1500

/** Lets a scan be decided: by the server where it answers soon, else by the list. Either way it is written down first. */
export class Door {
  constructor({ queue, list }) {
    Object.assign(this, { queue, list, asked: new Map(), made: new Map() })
  }

  get isOnline() {
    return navigator.onLine && this.queue.problem === null
  }

  /** Resolves to the answer; without a list it waits for the server, and is Unsent where there is no network. */
  async pass(scan) {
    this.made.set(scan.id, scan)
    const answer = this.isOnline ? await this.ask(scan) : await this.decideAlone(scan)
    await this.list.note(scan, answer)
    return answer
  }

  async decideAlone(scan) {
    const decision = await this.list.decide(scan)
    await this.queue.add(decision ? this.decided(scan, decision) : scan)
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
    if (inTime === 'late' && !this.asked.delete(scan.id)) return await answer ?? decision
    await this.queue.decide(scan, this.decided(scan, decision).letIn)
    return decision
  }

  decided(scan, { letIn }) {
    const decided = { ...scan, letIn }
    this.made.set(scan.id, decided)
    return decided
  }

  /**
   * The answer of the server. Resolves to the scan where it is news, though nobody waits for it any more: there was no list to decide by, or the server
   * has let in whom this device refused.
   */
  async answered(answer) {
    const [resolve, scan] = [this.asked.get(answer.id), this.made.get(answer.id)]
    this.asked.delete(answer.id)
    this.made.delete(answer.id)
    resolve?.(answer)
    const isNews = scan?.letIn === undefined || scan.letIn === false && answer.result === 'Admitted'
    if (resolve || !scan || !isNews) return null
    await this.list.note(scan, answer)
    return scan
  }

  /** The server cannot be reached: nobody need wait for it. */
  lineLost() {
    for (const resolve of this.asked.values()) resolve(null)
    this.asked.clear()
  }
}
