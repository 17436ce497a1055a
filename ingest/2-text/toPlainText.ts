import { type HtmlElement, type HtmlNode, isElement, isText } from './htmlNode.ts';

/** Elements whose text is no part of an article's running text. Captions repeat the story and name photographers. */
const LEFT_OUT = new Set(
  `aside audio button canvas dialog figcaption footer form head iframe input label math nav noscript object option
  script select style svg template textarea video`.split(/\s+/),
);

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  `address article blockquote body caption center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hgroup hr
  li main menu ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

/** A note's number: "[3]". */
const NOTE = /^\s*\[\w{1,3}\]\s*$/;

const PARAGRAPH = '\u2029';
const LINE = '\u2028';

/**
 * An element's text as a reader sees it: paragraphs parted by blank lines, `<br>` a line end, white space folded, characters
 * that stand for others (no-break space, soft hyphen, ligature) written plainly.
 */
export function toPlainText(element: HtmlNode): string {
  const parts: string[] = [];
  collect(element, parts);
  return toPlainCharacters(parts.join(''))
    .replace(/[^\S\u2028\u2029]+/g, ' ')
    .replace(/ ?([\u2028\u2029]) ?/g, '$1')
    .replace(/\u2028*\u2029[\u2028\u2029]*|\u2028{2,}/g, '\n\n')
    .replace(/\u2028/g, '\n')
    .trim();
}

function collect(node: HtmlNode, parts: string[]): void {
  if (isText(node)) {
    parts.push((node.textContent ?? '').replace(/[\u2028\u2029]/g, ' '));
    return;
  }
  const name = isElement(node) ? node.localName : '';
  if (LEFT_OUT.has(name) || (isElement(node) && isHidden(node))) return;
  if (name === 'br') parts.push(LINE);
  if (name === 'sup' && NOTE.test(node.textContent ?? '')) return;
  const edge = BLOCKS.has(name) ? PARAGRAPH : name === 'td' || name === 'th' ? ' ' : '';
  parts.push(edge);
  for (const child of node.childNodes) collect(child, parts);
  parts.push(edge);
}

/** Class names of what is shown only on demand, or only read aloud: "tooltip__text", "sr-only". */
const HIDDEN_CLASS = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|[\w-]*tool-?tips?(?:_[\w-]*)?)(?:\s|$)/i;

const isHidden = (element: HtmlElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('role') === 'tooltip' ||
  /display\s*:\s*none/i.test(element.getAttribute('style') ?? '') ||
  HIDDEN_CLASS.test(element.getAttribute('class') ?? '');

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Typesetters' characters as plain ones: soft hyphens and zero-width marks go, special spaces become spaces. */
export const toPlainCharacters = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES[ligature] ?? ligature);
