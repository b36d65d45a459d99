// read_qr.mjs THEME PICTURE: says what the QR code of a picture holds, read by the library that the scanner in the browser uses.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [theme, picture] = process.argv.slice(2)
const library = join(theme, 'node_modules/zxing-wasm/dist')
const { prepareZXingModule, readBarcodes } = await import(pathToFileURL(join(library, 'es/reader/index.js')))
prepareZXingModule({ overrides: { wasmBinary: readFileSync(join(library, 'reader/zxing_reader.wasm')) } })
const found = await readBarcodes(new Uint8Array(readFileSync(picture)), { formats: ['QRCode'] })
console.log(found.map(code => code.text).join('\n'))
