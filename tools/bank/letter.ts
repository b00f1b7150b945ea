/** The letter under which the option at a place is printed, A for place 0. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place)
}
