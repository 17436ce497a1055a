import { expect, test } from 'vitest';
import { confidenceWord } from '../../client/state/confidenceWord.ts';

test.each([
  [1, 'high (100%)'],
  [0.85, 'high (85%)'],
  [0.7, 'fairly high (70%)'],
  [0.5, 'medium (50%)'],
  [0.2, 'low (20%)'],
  [0, 'low (0%)'],
])('%f is %s', (confidence, words) => expect(confidenceWord(confidence)).toBe(words));
