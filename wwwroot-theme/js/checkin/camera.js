/** The camera at the back of the phone, and its light; or the one that looks at whoever stands before a tablet (user). */
export class Camera {
  /** @param ended called when the pictures end by themselves, as when another program takes the camera or its plug is drawn. */
  constructor(video, ended, facing = 'environment') {
    Object.assign(this, { video, ended, facing })
  }

  /** Resolves to null when pictures come, else to why not: denied, missing or insecure. */
  async start() {
    if (this.isOn) return null
    if (!navigator.mediaDevices?.getUserMedia) return 'insecure'
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: { ideal: this.facing }, width: { ideal: 1280 } } })
      this.stop()
      this.stream = stream
      this.track.onended = () => this.ended()
      this.video.srcObject = stream
      await this.video.play()
      return null
    } catch (error) {
      return error.name === 'NotAllowedError' || error.name === 'SecurityError' ? 'denied' : 'missing'
    }
  }

  stop() {
    for (const track of this.stream?.getTracks() ?? []) {
      track.onended = null
      track.stop()
    }
    this.stream = this.video.srcObject = null
  }

  get isOn() {
    return this.track?.readyState === 'live'
  }

  get hasLight() {
    return this.track?.getCapabilities?.().torch === true
  }

  async light(on) {
    await this.track?.applyConstraints({ advanced: [{ torch: on }] })
  }

  /** Focuses on a point of the picture, from 0 to 1, where the camera can. */
  async focus(x, y) {
    const { focusMode = [], pointsOfInterest } = this.track?.getCapabilities?.() ?? {}
    const mode = ['single-shot', 'continuous'].find(mode => focusMode.includes(mode))
    if (!mode && !pointsOfInterest) return
    await this.track.applyConstraints({ advanced: [{ ...pointsOfInterest && { pointsOfInterest: [{ x, y }] }, ...mode && { focusMode: mode } }] }).catch(() => {})
  }

  get track() {
    return this.stream?.getVideoTracks()[0]
  }
}
