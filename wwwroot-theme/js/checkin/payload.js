const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A QR text in its parts, see docs/qr-code.md; null when it is none of our tickets. */
export function parsePayload(text) {
  const plain = text.trim().toUpperCase()
  const match = /^EV1\.([A-Z2-7]{8})\.([A-Z2-7]{26})\.([A-Z2-7]{103})$/.exec(plain)
  const signature = match && decode(match[3])
  return signature ? { event: match[1], code: match[2], signed: plain.slice(0, plain.lastIndexOf('.')), signature } : null
}

/** Whether the event's key has signed it. */
export async function isGenuine(payload, key) {
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, payload.signature, new TextEncoder().encode(payload.signed))
}

export const importKey = jwk => crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])

function decode(text) {
  const bytes = new Uint8Array(Math.floor(text.length * 5 / 8))
  let [value, bits, at] = [0, 0, 0]
  for (const letter of text) {
    value = (value << 5 | alphabet.indexOf(letter)) & 0xfff
    bits += 5
    if (bits >= 8) bytes[at++] = value >> (bits -= 8) & 0xff
  }
  // The bits that are left over are zero, or it was written by somebody else.
  return value & (1 << bits) - 1 ? null : bytes
}
