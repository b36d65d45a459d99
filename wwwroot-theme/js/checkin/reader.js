import { createDetector } from 'checkin/detector'

const pause = 80
const forgetAfter = 3000
const invertEvery = 4

/**
 * Looks at the pictures of a video again and again, and tells each code once while it stays in view. A code that whoever is told cannot take now, and
 * answers with false, counts as not seen.
 */
export class Reader {
  constructor(video, found) {
    this.video = video
    this.found = found
    this.seen = new Map()
    this.misses = 0
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
    const codes = await read(this.detector, this.video)
    if (codes.length) this.misses = 0
    // White on black, as a phone shows it at night, is unknown to the detectors of some phones.
    else if (++this.misses % invertEvery === 0) return read(this.detector, this.inverted())
    return codes
  }

  inverted() {
    const { videoWidth: width, videoHeight: height } = this.video
    this.canvas ??= document.createElement('canvas')
    Object.assign(this.canvas, { width, height })
    const context = this.canvas.getContext('2d', { willReadFrequently: true })
    context.drawImage(this.video, 0, 0)
    context.globalCompositeOperation = 'difference'
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    return this.canvas
  }

  see(text) {
    const now = performance.now()
    const last = this.seen.get(text)
    const isNew = text && (last === undefined || now - last > forgetAfter)
    if (!isNew || this.found(text) !== false) this.seen.set(text, now)
  }
}

async function read(detector, picture) {
  try {
    return (await detector.detect(picture)).map(code => code.rawValue)
  } catch {
    // A picture that cannot be read is followed by the next one.
    return []
  }
}
