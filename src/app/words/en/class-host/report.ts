/** Words of the report of a class. */
export const report = {
  title: 'Class report',
}
