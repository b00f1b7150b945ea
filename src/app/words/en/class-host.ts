/** Words of whoever hosts a class. */
export const classHost = {
  title: 'Classroom',
}
