/// What is asked of a page that is open in a browser. Each script returns texts for people.
enum PageScript {
  /// What reaches out of the window and is in nothing that scrolls.
  static let overflow = """
    const root = document.documentElement
    const width = root.clientWidth
    const found = []
    if (root.scrollWidth > width) found.push(`the page: ${root.scrollWidth} > ${width}`)
    // What is made invisible but for screen readers is one pixel large at most.
    const isGone = element => {
      const box = element.getBoundingClientRect()
      return box.width <= 1 && box.height <= 1
    }
    const isHeld = element => {
      for (let above = element; above && above !== document.body; above = above.parentElement) {
        const style = getComputedStyle(above)
        if (above !== element && /auto|scroll/.test(style.overflowX)) return true
        if (style.visibility === 'hidden' || style.opacity === '0') return true
        if (isGone(above) && above !== element) return true
      }
      return false
    }
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0 || isGone(element)) continue
      if (box.right <= width + 1 && box.left >= -1) continue
      // Of a group that sticks out, what holds it says enough.
      const above = element.parentElement.getBoundingClientRect()
      if (above.right > width + 1 || above.left < -1) continue
      if (isHeld(element)) continue
      const name = element.tagName.toLowerCase()
      const kind = element.getAttribute('class') || ''
      found.push(`<${name} class="${kind}"> ${Math.round(box.left)}…${Math.round(box.right)}`
        + ` of ${width}: ${element.textContent.trim().slice(0, 30)}`)
    }
    return found
    """

  /// What moved, from the beginning until the reader has been at the end of the page and back.
  static let shifts = """
    const done = arguments[arguments.length - 1]
    const found = []
    const watch = new PerformanceObserver(list => list.getEntries().forEach(entry => {
      const moved = entry.sources.map(source => source.node)
        .map(node => node && (node.nodeName + '.' + (node.className || '')))
      found.push(`${entry.value}: ${moved.join(', ')}`)
    }))
    watch.observe({ type: 'layout-shift', buffered: true })
    const frame = () => new Promise(next => requestAnimationFrame(() => setTimeout(next, 0)))
    const wait = async () => {
      await document.fonts.ready
      for (const place of [0, document.documentElement.scrollHeight, 0]) {
        scrollTo({ top: place, behavior: 'instant' })
        await frame()
        await frame()
      }
      done(found)
    }
    wait()
    """

  /// The words of the main text that can be seen, but for those of controls and of what they say.
  static let words = """
    const main = document.querySelector('main')
    const aside = 'button, input, select, textarea, label, form, output, noscript, script, style,'
      + ' [role=status], [role=search], [aria-live]'
    const found = []
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const text = walk.currentNode
      const words = text.data.replace(/\\s+/g, ' ').trim()
      if (!words || text.parentElement.closest(aside)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const box = range.getBoundingClientRect()
      const style = getComputedStyle(text.parentElement)
      if (box.width && box.height && style.visibility !== 'hidden') found.push(words)
    }
    return found
    """

  /// What is hidden until a script shows it, and is no control.
  static let hidden = """
    const controls = 'button, input, select, textarea, label, form, output, dialog'
    return [...document.querySelectorAll('[hidden], [aria-hidden=true] a, [inert]')]
      .filter(element => !element.closest(controls) && !element.querySelector(controls))
      .filter(element => element.textContent.trim() || element.querySelector('img, svg'))
      .map(element => element.outerHTML.slice(0, 80))
    """
}
