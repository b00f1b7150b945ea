/** A script that keeps what a page does wrong, from its start on, where whoever drives it finds it. */
export const AT_START = `
  window.pageFaults = []
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    window.pageFaults.push(['policy:', violatedDirective, blockedURI, sample].join(' '))
  })
  addEventListener('error', ({ message, filename, lineno }) => {
    if (message) window.pageFaults.push(['error:', message, filename, lineno].join(' '))
  })
  addEventListener('unhandledrejection', ({ reason }) => window.pageFaults.push('rejection: ' + reason))`
