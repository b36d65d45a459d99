// Frequency in hertz, start and length in seconds; refused is deep and long, so that it is heard without looking.
const tones = {
  Admitted: [[1320, 0, .12]],
  Left: [[990, 0, .12]],
  Repeated: [[660, 0, .12], [660, .2, .12]],
  Undone: [[660, 0, .08]],
  Changed: [[990, 0, .08]],
  Unchanged: [[660, 0, .12], [660, .2, .12]],
  Refused: [[196, 0, .5]],
  Unsent: [[660, 0, .08]],
}

const pulses = { Admitted: 80, Left: 80, Repeated: [80, 80, 80], Undone: 40, Changed: 40, Unchanged: [80, 80, 80], Refused: [400], Unsent: 40 }

/** What one hears and feels of a result. */
export class Signals {
  isAudible = true

  give(result) {
    navigator.vibrate?.(pulses[result])
    if (this.isAudible) for (const tone of tones[result]) this.play(result, ...tone)
  }

  play(result, frequency, start, length) {
    this.audio ??= new AudioContext()
    if (this.audio.state === 'suspended') this.audio.resume()
    const from = this.audio.currentTime + start
    const oscillator = new OscillatorNode(this.audio, { frequency, type: result === 'Refused' ? 'sawtooth' : 'sine' })
    const volume = new GainNode(this.audio, { gain: .4 })
    volume.gain.setTargetAtTime(0, from + length, .02)
    oscillator.connect(volume).connect(this.audio.destination)
    oscillator.start(from)
    oscillator.stop(from + length + .2)
  }

  stop() {
    this.audio?.close()
    this.audio = null
  }
}
