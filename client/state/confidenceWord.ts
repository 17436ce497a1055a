/** Lower bounds of a confidence's words, highest first. */
const WORDS = [
  [0.85, 'high'],
  [0.65, 'fairly high'],
  [0.45, 'medium'],
  [0, 'low'],
] as const;

/** A confidence from 0 to 1 as a plain word with its number: "high (92%)". */
export function confidenceWord(confidence: number): string {
  const word = WORDS.find(([least]) => confidence >= least)?.[1] ?? 'low';
  return `${word} (${Math.round(confidence * 100)}%)`;
}
