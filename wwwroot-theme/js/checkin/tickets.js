/** What somebody typed or a hand scanner wrote, as the part of a scan that says which ticket it is; null when it is no ticket. */
export function readTicket(text) {
  const plain = text.normalize('NFKC').replaceAll('。', '.').replace(/[\s-]/g, '')
  if (/^EV\d+\./i.test(plain)) return { qr: plain }
  if (/^[A-Z2-7]{26}$/i.test(plain)) return { code: plain }
  return null
}
