export const documentWords = {
  title: 'Document',
  dated: (publisher: string, date: string) => `${publisher}, ${date}`,
  lead: 'Every passage is coloured by how well you would recall it today. Tap one to practise it.',
  legend: {
    title: 'Chance in 100 of recall',
    none: 'not started',
    classes: ['under 50', '50–69', '70–79', '80–89', '90 and more'],
  },
  practise: (place: string, recall: string) => `Practise ${place}: ${recall}`,
  empty: 'no questions yet',
  notStarted: 'not started',
  percent: (n: number) => `${n} in 100`,
  facts: (started: number, total: number) => `${started} of ${total} started`,
  noText: 'A heading without text. This copy stops here.',
}
