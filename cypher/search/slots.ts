/** How many words a search asks by: as many as its `.cypher` files have places for. */
export const SLOTS = 8;
