import { describe, expect, it } from 'vitest'
import { fetchedLast } from '../../tools/build/fetched-last.ts'

const PAGE = `<html>
  <head>
    <script>theme()</script>
    <style>h1 { color: red }</style>
    <link rel="icon" href="./icon.svg">
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/vue.js">
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  <link rel="preload" as="fetch" href="./assets/bank.json" crossorigin>
  </head>
  <body>
    <h1>Today</h1>
    <script>first()</script>
  </body>
</html>`

describe('the page', () => {
  it('asks for its files behind its content: in the head they would come before the first paint', () => {
    const page = fetchedLast(PAGE)
    const [head = '', body = ''] = page.split('<body>')
    expect(head).not.toMatch(/assets/)
    expect(head).toContain('<script>theme()</script>')
    expect(head).toContain('<link rel="icon"')
    expect(body.slice(body.indexOf('first()')).match(/(?:src|href)="[^"]*"/g)).toEqual([
      'src="./assets/index.js"',
      'href="./assets/vue.js"',
      'href="./assets/index.css"',
      'href="./assets/bank.json"',
    ])
  })

  it('stays as it is where it fetches nothing', () => {
    expect(fetchedLast('<head></head><body>Words\n</body>')).toBe('<head></head><body>Words\n</body>')
  })
})
