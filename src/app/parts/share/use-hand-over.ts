import { ref, type Ref } from 'vue'

/** What became of handing a link over. */
export type Handed = 'copied' | 'selected' | 'not-shared'

/** Copies a link, or opens the device's own share sheet where there is one. */
export function useHandOver(field: Readonly<Ref<HTMLInputElement | null>>): {
  readonly handed: Ref<Handed | null>
  readonly canShare: boolean
  copy(link: string): Promise<void>
  share(link: string, title: string): Promise<void>
} {
  const handed = ref<Handed | null>(null)

  /** On plain http the browser offers no clipboard: then the link is selected, for the learner to copy. */
  async function copy(link: string): Promise<void> {
    handed.value = null
    try {
      await navigator.clipboard.writeText(link)
      handed.value = 'copied'
    } catch {
      field.value?.focus()
      field.value?.select()
      handed.value = 'selected'
    }
  }

  async function share(link: string, title: string): Promise<void> {
    handed.value = null
    try {
      await navigator.share({ title, url: link })
    } catch (error) {
      // Whoever closes the sheet has changed their mind.
      if (!(error instanceof DOMException && error.name === 'AbortError')) handed.value = 'not-shared'
    }
  }

  return { handed, canShare: 'share' in navigator, copy, share }
}
