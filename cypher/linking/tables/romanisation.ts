/**
 * Rules by which one name comes to English in several spellings, as [pattern, replacement], applied in this order to a
 * folded word. They say what romanisations of a script have in common, and name nobody.
 */
export const romanisation: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Letters that hold no accent to take off.
  [/ı/g, 'i'],
  [/ð/g, 'd'],
  [/þ/g, 'th'],
  [/ə/g, 'a'],
  // German umlauts written out: Mueller, Schroeder.
  [/([aou])e(?=[bcdfghklmnprstz])/g, '$1'],
  // Belarusian and Ukrainian family names, by way of either language.
  [/enk[ao]$/, 'enko'],
  // Cyrillic: -skiy, -skyy, -ski; x and ks; ye- at the start; zh; shch; -off.
  [/(?:iy|yy|yi|ii|ij|yj)$/, 'i'],
  [/ks/g, 'x'],
  [/^ye/, 'e'],
  [/sandr$/, 'sander'],
  [/^aliax/, 'alex'],
  [/(?<=[oe])ff$/, 'v'],
  [/tch|tsch/g, 'ch'],
  [/schch|shch/g, 'sh'],
  [/dzh|dj|zh/g, 'j'],
  [/tz/g, 'ts'],
  // Arabic: qaf as q, k or (in dialects) g before a written emphatic; short vowels; an h at the end.
  [/^(?:gh?|q|kh)(?=a(?:dd|dh|zz))/, 'k'],
  [/dh/g, 'd'],
  [/q(?!u)/g, 'k'],
  [/^moh(?=a)/, 'muh'],
  [/m[ae]d$/, 'mad'],
  [/(?<=a)h$/, ''],
  [/ay(?=[bcdfghklmnprstz])|ai/g, 'ei'],
  // All: kh, gh, ph, ck, w; long vowels.
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];
