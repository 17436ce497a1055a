/** As much of the DOM as this stage reads; linkedom's nodes fulfil it. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT_NODE;
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT_NODE;
