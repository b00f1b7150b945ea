/** Under so many answers of later days no own model is fitted. */
export const LEAST_TO_FIT = 100
