/** Common English words that no other large language of the Latin script has among its own common ones (so not "in", "was", "to"). */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `the of and with by that from were which who this been their would they it its than these those after before about
  into when said says between during against over should could there what where while because`.split(/\s+/),
);
