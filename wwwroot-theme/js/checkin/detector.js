const formats = ['qr_code']

/** The browser's own detector where it reads QR codes, else the one that is served with this page. */
export async function createDetector() {
  const supported = await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => [])
  if (supported?.includes('qr_code')) return new globalThis.BarcodeDetector({ formats })

  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill')
  prepareZXingModule({ overrides: { locateFile: file => `/lib/zxing/${file}` } })
  return new BarcodeDetector({ formats })
}
