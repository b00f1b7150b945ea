export const unknownPage = { title: 'No such page', back: 'Go to Today' }
