// SPDX-License-Identifier: MIT
// usage: node reading.mjs MODULES REQUEST.json
// Opens books in foliate-js in a headless Chromium, and prints as JSON what the reader has understood of each: title,
// contents, the pages that were asked for as they are laid out, and all errors of the page. REQUEST: {chromium, books:
// [{file, pages: [path in the package], pictures: [{name, path, width, height, dark}]}], screenshots: folder}.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, normalize } from 'node:path'

const [modules, requestFile] = process.argv.slice(2)
const request = JSON.parse(readFileSync(requestFile))
const { chromium } = createRequire(join(modules, 'x.js'))('playwright-core')

// The settings that readers put over the style of a book: only the colours of the night.
const html = `<!DOCTYPE html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>reader</title>
<link rel="icon" href="data:,">
<style>html, body { height: 100%; margin: 0 } foliate-view { display: block; height: 100% }</style>
<script type="module">
import '/foliate-js/view.js'
window.openBook = async url => {
  const view = document.createElement('foliate-view')
  document.body.append(view)
  await view.open(await (await fetch(url)).blob().then(blob => new File([blob], 'book.epub')))
  view.renderer.setAttribute('flow', 'scrolled')
  view.renderer.setStyles('html { color-scheme: light dark }')
  window.view = view
  const flat = items => (items ?? []).flatMap(item => [item.label.trim(), ...flat(item.subitems)])
  const text = x => typeof x === 'string' ? x : Object.values(x ?? {})[0]
  return { title: text(view.book.metadata.title), language: [view.book.metadata.language].flat(),
           contents: flat(view.book.toc), pages: {} }
}
window.showPage = async path => {
  const index = view.book.sections.findIndex(section => section.id === path)
  if (index < 0) return null
  await view.renderer.goTo({ index })
  const doc = view.renderer.getContents().find(content => content.index === index).doc
  await doc.fonts.ready
  const described = [...doc.querySelectorAll('h1, h2, p, li, pre')].map(element => {
    const style = doc.defaultView.getComputedStyle(element)
    return { name: element.localName, text: element.textContent,
             lang: element.closest('[lang]')?.lang ?? '', direction: style.direction, align: style.textAlign }
  })
  return { lang: doc.documentElement.lang, text: doc.body.textContent, elements: described,
           overflow: doc.documentElement.scrollWidth - doc.documentElement.clientWidth }
}
window.ready = true
</script>`

const types = { '.js': 'text/javascript', '.epub': 'application/epub+zip' }
const server = createServer((incoming, outgoing) => {
  const path = normalize(decodeURIComponent(new URL(incoming.url, 'http://x').pathname))
  try {
    const book = /^\/book\/(\d+)$/.exec(path)
    const body = path === '/' ? html : readFileSync(book ? request.books[book[1]].file : join(modules, path))
    const type = path === '/' ? 'text/html' : book ? types['.epub'] : types[path.slice(path.lastIndexOf('.'))]
    outgoing.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(body)
  } catch {
    outgoing.writeHead(404).end()
  }
})
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({
  executablePath: request.chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync'],
})

const results = []
try {
  for (const [number, asked] of request.books.entries()) {
    const page = await browser.newPage({ viewport: { width: 800, height: 1100 } })
    const errors = []
    page.on('pageerror', error => errors.push(String(error)))
    page.on('console', message => { if (message.type() === 'error') errors.push(message.text()) })
    await page.goto(address)
    await page.waitForFunction(() => window.ready)
    try {
      const result = await page.evaluate(url => openBook(url), `/book/${number}`)
      for (const path of asked.pages) result.pages[path] = await page.evaluate(path => showPage(path), path)
      for (const { name, path, width, height, dark } of asked.pictures) {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
        await page.evaluate(path => showPage(path), path)
        await page.waitForTimeout(200)  // the reader lays out again after a change of size
        await page.screenshot({ path: join(request.screenshots, `${name}.png`) })
      }
      results.push({ ...result, errors })
    } catch (error) {
      results.push({ title: null, language: [], contents: [], pages: {}, errors: [...errors, String(error)] })
    }
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
}
console.log(JSON.stringify(results))
