// Draws the ticket as a camera would see it, and has the scanner's reader look at each picture as at a frame of its video.
async ({ qr, png }) => {
  const { Reader } = await import('checkin/reader')
  const { createDetector } = await import('checkin/detector')
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const [width, height] = [640, 480]

  const frame = (size = 380, angle = 0, filter = 'none', dark = '#000', light = '#fff') => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const context = canvas.getContext('2d')
    context.fillStyle = '#969696'
    context.fillRect(0, 0, width, height)
    context.translate(width / 2, height / 2)
    context.rotate(angle * Math.PI / 180)
    context.filter = filter
    context.drawImage(image, -size / 2, -size / 2, size, size)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.filter = 'none'
    return [canvas, context]
  }

  const over = ([canvas, context], draw) => {
    draw(context)
    return canvas
  }

  const glare = (x, y, radius, strength) => context => {
    const light = context.createRadialGradient(x, y, 0, x, y, radius)
    light.addColorStop(0, `rgb(255 255 255 / ${strength})`)
    light.addColorStop(1, 'rgb(255 255 255 / 0)')
    context.fillStyle = light
    context.fillRect(0, 0, width, height)
  }

  // Line by line, narrower towards the far edge.
  const tilted = (far, isAcross) => {
    const [canvas, context] = frame(0)
    const size = 400
    for (let line = 0; line < size; line++) {
      const share = far + (1 - far) * line / size
      const from = line * image.width / size
      if (isAcross) context.drawImage(image, from, 0, image.width / size, image.height, 120 + line, height / 2 - size * share / 2, 1.5, size * share)
      else context.drawImage(image, 0, from, image.width, image.height / size, width / 2 - size * share / 2, 40 + line, size * share, 1.5)
    }
    return canvas
  }

  const noise = strength => context => {
    const picture = context.getImageData(0, 0, width, height)
    let seed = 7
    for (let at = 0; at < picture.data.length; at += 4) {
      seed = seed * 1103515245 + 12345 & 0x7fffffff
      const more = (seed / 0x7fffffff - .5) * strength
      for (const channel of [0, 1, 2]) picture.data[at + channel] += more
    }
    context.putImageData(picture, 0, 0)
  }

  const shadow = context => {
    context.fillStyle = 'rgb(0 0 0 / 55%)'
    context.fillRect(0, 0, width / 2, height)
  }

  const crease = context => {
    context.fillStyle = '#ddd'
    context.fillRect(0, height / 2 - 3, width, 6)
  }

  const pictures = {
    'as printed': frame()[0],
    'turned 12°': frame(340, 12)[0],
    'turned 45°': frame(300, 45)[0],
    'turned 90°': frame(380, 90)[0],
    'upside down': frame(380, 180)[0],
    'turned 200°': frame(320, 200)[0],
    'inverted': frame(380, 0, 'invert(1)')[0],
    'inverted, turned 30°': frame(320, 30, 'invert(1)')[0],
    'inverted, low contrast': frame(380, 0, 'invert(1) contrast(.4)')[0],
    'blurred 1 px': frame(380, 0, 'blur(1px)')[0],
    'blurred 2 px': frame(380, 0, 'blur(2px)')[0],
    'blurred 3 px': frame(420, 0, 'blur(3px)')[0],
    'glare in a corner': over(frame(), glare(450, 370, 160, .95)),
    'glare in the middle': over(frame(), glare(320, 240, 70, .9)),
    'glare over all': over(frame(), glare(320, 100, 500, .75)),
    'low contrast 40 %': frame(380, 0, 'contrast(.4)')[0],
    'low contrast 20 %': frame(380, 0, 'contrast(.2)')[0],
    'dark': frame(380, 0, 'brightness(.3)')[0],
    'small, 200 px': frame(200)[0],
    'small, 150 px': frame(150)[0],
    'small, turned 20°': frame(210, 20)[0],
    'tilted back': tilted(.75, false),
    'tilted aside': tilted(.7, true),
    'noisy': over(frame(), noise(120)),
    'half in the shadow': over(frame(), shadow),
    'creased': over(frame(), crease),
    'turned, blurred, noisy': over(frame(360, 8, 'blur(1px)'), noise(60)),
  }

  const results = []
  for (const [name, canvas] of Object.entries(pictures)) {
    // A canvas is read as the video is.
    const video = Object.assign(canvas, { readyState: 4, videoWidth: width, videoHeight: height })
    const reader = new Reader(video, () => {})
    reader.detector = await createDetector()
    const from = performance.now()
    let texts = []
    let looks = 0
    // As long as somebody would hold it up: the reader tries the inverted picture every few frames.
    while (!texts.length && looks++ < 6) {
      texts = await reader.look()
    }
    results.push({ name, isRead: texts.includes(qr), time: (performance.now() - from) / Math.min(looks, 6) })
  }
  return results
}
