/** What a file's first bytes say it is, where that is no text. */
const SIGNATURES = [
  { starts: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF file' },
  { starts: [0x50, 0x4b, 0x03, 0x04], kind: 'a ZIP archive (or an office document)' },
  { starts: [0x1f, 0x8b], kind: 'a gzip archive' },
  { starts: [0x89, 0x50, 0x4e, 0x47], kind: 'a PNG image' },
  { starts: [0xff, 0xd8, 0xff], kind: 'a JPEG image' },
  { starts: [0x47, 0x49, 0x46, 0x38], kind: 'a GIF image' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old office document' },
  { starts: [0x7f, 0x45, 0x4c, 0x46], kind: 'a program' },
] as const;

/** So much of a file is looked at to tell text from bytes. */
const SAMPLE_BYTES = 65_536;
/** Text has hardly any control characters besides tabs and line ends; a form feed or an escape may stray in. */
const MOST_CONTROL = 0.02;
/** In UTF-16 English nearly every second byte is zero. */
const UTF16_ZEROS = 0.3;
/** A UTF-8 file that was cut or patched has few broken sequences among many good ones; a file in another encoding only broken ones. */
const MOST_BROKEN = 0.1;

export type Decoded = { text: string } | { binary: string };

/**
 * A file's text, by its byte order mark, as UTF-8, by the charset that an HTML page names, or as windows-1252 (which holds
 * ISO-8859-1); or what it looks like, where it is no text.
 * @param charset what its sender says of it; where the bytes are no UTF-8, it goes before what the page says
 */
export function decodeText(bytes: Uint8Array, html: boolean, charset: string | null = null): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decodeAs(bytes, 'utf-16le') };
  if (first === 0xfe && second === 0xff) return { text: decodeAs(bytes, 'utf-16be') };
  const signature = SIGNATURES.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
  if (signature) return { binary: signature.kind };
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = unmarkedUtf16(sample);
  if (wide) return { text: decodeAs(bytes, wide) };
  if (sample.includes(0) || controls(sample) > MOST_CONTROL * sample.length) return { binary: 'a binary file' };
  return { text: decodeNarrow(bytes, (charset && encodingOf(charset)) ?? (html ? declaredCharset(bytes) : null)) };
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Node 20 decodes windows-1252 as ISO-8859-1, and so turns its quotation marks into control characters.
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** windows-1252's characters from 0x80 to 0x9f; a space where it has none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const controls = (bytes: Uint8Array): number =>
  bytes.reduce((count, byte) => count + (byte < 32 && (byte < 9 || byte > 13) && byte !== 27 ? 1 : 0), 0);

function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  const pairs = bytes.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > UTF16_ZEROS * pairs && even < 0.01 * pairs) return 'utf-16le';
  if (even > UTF16_ZEROS * pairs && odd < 0.01 * pairs) return 'utf-16be';
  return null;
}

function decodeNarrow(bytes: Uint8Array, declared: string | null): string {
  const text = decodeAs(bytes, 'utf-8');
  const broken = count(text, /\uFFFD/g);
  // A page may name its charset wrongly, but bytes that are whole UTF-8 are nothing else.
  if (broken === 0) return text;
  if (declared && declared !== 'utf-8') return decodeAs(bytes, declared);
  if (broken <= MOST_BROKEN * count(text, /[^\p{ASCII}]/gu)) return text;
  return decodeAs(bytes, 'windows-1252');
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** `<meta charset="…">` or `<meta … content="text/html; charset=…">` in the page's head. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = decodeAs(bytes.subarray(0, 4096), 'windows-1252');
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  return label ? encodingOf(label) : null;
}

/** The encoding that a label stands for; null where that is none. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
