// Keeps what the page does wrong, from its start on, where whoever drives it finds it.
window.pageFaults = []
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  window.pageFaults.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`)
})
addEventListener('error', ({ message, filename, lineno }) => {
  if (message) window.pageFaults.push(`error: ${message} ${filename}:${lineno}`)
})
addEventListener('unhandledrejection', ({ reason }) => window.pageFaults.push(`rejection: ${reason}`))
