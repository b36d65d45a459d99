// Copies the libraries and our own files to where the server finds them. No bundling: the browser
// loads the modules one by one, by the names of importmap.json. A missing file ends the build.
//
//   node build.mjs [folder [file]]     default ../src/Events/wwwroot; the file gets the simplified characters, for the server

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Converter } from 'opencc-js/t2cn'

const theme = import.meta.dirname
const target = resolve(process.argv[2] ?? join(theme, '../src/Events/wwwroot'))

// Where it goes below lib/, and the module's name for those that are imported by name.
const libraries = [
  ['@hotwired/turbo/dist/turbo.es2017-esm.js', 'turbo.js', '@hotwired/turbo'],
  ['@hotwired/stimulus/dist/stimulus.js', 'stimulus.js', '@hotwired/stimulus'],
  ['@tabler/core/dist/css/tabler.min.css', 'tabler.min.css'],
  ['chart.js/dist/chart.js', 'chart/chart.js', 'chart.js'],
  ['chart.js/dist/chunks/index.js', 'chart/chunks/index.js'],
  ['@kurkle/color/dist/color.esm.js', 'chart/color.js', '@kurkle/color'],
  ['barcode-detector/dist/es/ponyfill.js', 'barcode-detector/ponyfill.js', 'barcode-detector/ponyfill'],
  ['barcode-detector/dist/es/zxing-exported.js', 'barcode-detector/zxing-exported.js'],
  ['zxing-wasm/dist/es/reader/index.js', 'zxing/reader/index.js', 'zxing-wasm/reader'],
  ['zxing-wasm/dist/es/share.js', 'zxing/share.js'],
  ['zxing-wasm/dist/reader/zxing_reader.wasm', 'zxing/zxing_reader.wasm'],
  ['idb/build/index.js', 'idb.js', 'idb'],
  ['sortablejs/modular/sortable.esm.js', 'sortable.js', 'sortablejs'],
]

const licences = [
  '@hotwired/stimulus/LICENSE.md', '@kurkle/color/LICENSE.md', '@tabler/icons/LICENSE', 'barcode-detector/LICENSE',
  'chart.js/LICENSE.md', 'idb/LICENSE', 'sortablejs/LICENSE', 'zxing-wasm/LICENSE',
]

// One file, in this order; a component's file may only refine what stands before it.
const components = [
  'tokens', 'base', 'buttons', 'forms', 'tables', 'states', 'steps', 'empty', 'flash', 'toolbar', 'overflow', 'readiness', 'stats',
  'copy-line', 'timeline', 'agenda', 'questions', 'seating', 'mail-preview', 'public', 'event-hero', 'event-list', 'programme', 'places', 'badges', 'speakers', 'event-news', 'pictures', 'desk',
  'directory', 'tasks', 'playbooks', 'gantt', 'calendar', 'money', 'import', 'ticket', 'checkin', 'business-card', 'name-badge', 'slips', 'board', 'kiosk', 'auth', 'verdict', 'print',
]
const alone = ['paper', 'wallet', 'name-badge']

// Loaded without being imported.
const classicScripts = ['theme.js']

const imports = {}

rmSync(target, { recursive: true, force: true })
copyLibraries()
copyStyles()
copyScripts()
for (const name of filesBelow('img')) write(`img/${name}`, readFileSync(join(theme, 'img', name)))
write('img/icons.svg', iconSprite())
write('importmap.json', JSON.stringify({ imports }, null, 2) + '\n')
if (process.argv[3]) writeFileSync(process.argv[3], simplifiedCharacters())

function copyLibraries() {
  for (const [from, to, name] of libraries) {
    write(`lib/${to}`, withoutSourceMap(to, readFileSync(join(theme, 'node_modules', from))))
    // A module's relative imports are looked up by address, so that they too become fingerprinted.
    if (to.endsWith('.js')) imports[name ?? `/lib/${to}`] = `/lib/${to}`
  }
  write('lib/licences.txt', licences.map(name => `${name}\n\n${readFileSync(join(theme, 'node_modules', name), 'utf8')}`).join('\n\n'))
}

function copyStyles() {
  const forgotten = filesBelow('css').filter(file => ![...components, ...alone].includes(file.replace('.css', '')))
  if (forgotten.length) throw new Error(`Not in the list of components in build.mjs: ${forgotten.join(', ')}`)

  write('css/app.css', components.map(name => `/* ${name} */\n${style(name)}`).join('\n'))
  for (const name of alone) write(`css/${name}.css`, style(name))
}

function style(name) {
  return readFileSync(join(theme, 'css', `${name}.css`), 'utf8')
}

function copyScripts() {
  for (const file of filesBelow('js')) {
    write(`js/${file}`, readFileSync(join(theme, 'js', file)))
    if (!classicScripts.includes(file)) imports[file.replace(/(_controller)?\.js$/, '')] = `/js/${file}`
  }
}

function iconSprite() {
  const names = readFileSync(join(theme, 'icons.txt'), 'utf8').split('\n').filter(Boolean)
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${names.map(iconSymbol).join('\n')}\n</svg>\n`
}

function iconSymbol(name) {
  const svg = readFileSync(join(theme, `node_modules/@tabler/icons/icons/outline/${name}.svg`), 'utf8')
  const shapes = [...svg.matchAll(/<(?:path|circle|rect|line|polyline)\b[^>]*>/g)]
    .map(([shape]) => shape)
    .filter(shape => !shape.includes('stroke="none" d="M0 0h24v24H0z"'))
  if (!shapes.length) throw new Error(`No shapes in the icon ${name}`)
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${shapes.join('')}</symbol>`
}

// Pairs of a traditional character and its simplified form, without anything between them.
function simplifiedCharacters() {
  const simplify = Converter({ from: 't', to: 'cn' })
  const ideographs = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, index) => String.fromCharCode(0x3400 + index))
  return ideographs.map(character => character + simplify(character)).filter(pair => pair.length === 2 && pair[0] !== pair[1]).join('')
}

function withoutSourceMap(name, bytes) {
  if (name.endsWith('.wasm')) return bytes
  return bytes.toString().replace(/\n?\/[/*][#@] sourceMappingURL=.*$/gm, '')
}

function filesBelow(folder) {
  return readdirSync(join(theme, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(theme, folder).length + 1).replaceAll('\\', '/'))
    .sort()
}

function write(name, content) {
  const file = join(target, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
