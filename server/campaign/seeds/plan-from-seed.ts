export const planFromSeed = 1
