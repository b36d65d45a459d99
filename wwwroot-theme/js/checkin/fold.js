/** Texts as they are compared: width, case and accents folded, runs of space made one; as the server does it. */
export const fold = text => text.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim().normalize('NFC')
