import { createDetector } from 'checkin/detector'

const pause = 80
const forgetAfter = 3000

/** Looks at the pictures of a video again and again, and tells each code once while it stays in view. */
export class Reader {
  constructor(video, found) {
    this.video = video
    this.found = found
    this.seen = new Map()
  }

  async start() {
    const run = this.run = {}
    this.detector ??= await createDetector()
    while (this.run === run) {
      for (const text of await this.look()) if (this.run === run) this.see(text)
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }

  stop() {
    this.run = null
  }

  /** Lets a code that is still in view count again. */
  forget() {
    this.seen.clear()
  }

  async look() {
    if (this.video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return []
    try {
      return (await this.detector.detect(this.video)).map(code => code.rawValue)
    } catch {
      // A picture that cannot be read is followed by the next one.
      return []
    }
  }

  see(text) {
    const now = performance.now()
    const last = this.seen.get(text)
    this.seen.set(text, now)
    if (text && (last === undefined || now - last > forgetAfter)) this.found(text)
  }
}
