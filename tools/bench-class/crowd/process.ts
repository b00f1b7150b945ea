import * as v from 'valibot'
import { Phones } from './phones.ts'
import { ToCrowd, type FromCrowd } from './words.ts'

/** Plays phones as the process that started this one tells it to, one order after another. */
export function playPhones(): void {
  let phones: Phones | null = null
  const tell = (word: FromCrowd): void => void process.send?.(word)
  process.on('message', (order: unknown) => {
    const said = v.parse(ToCrowd, order)
    if (said.do === 'set-up') {
      phones = new Phones(said)
      tell({ did: 'set-up' })
    } else if (phones !== null) void follow(phones, said).then(tell)
  })
}

async function follow(phones: Phones, said: Exclude<ToCrowd, { readonly do: 'set-up' }>): Promise<FromCrowd> {
  switch (said.do) {
    case 'join':
      return phones.join(said)
    case 'watch':
      return phones.watch(said)
    case 'answer':
      return phones.answer(said)
    case 'late':
      return phones.late()
    case 'leave':
      return phones.leave()
  }
}
