/** Words of whoever takes part in a class. */
export const classPlayer = {
  title: 'Class',
}
