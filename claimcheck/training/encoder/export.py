"""Writes a trained network for use: `python -m claimcheck.training.encoder.export CHECKPOINT ...`.

Makes encoder.onnx and encoder.json in model/. The graph is put together by hand, operator by operator: it
then has ONNX Runtime's fused operators where they are fastest (its fused layer normalization is not: one
number after the other), and equal weights give equal bytes. Matrices
are int8, one scale a column (a row, for the table of wordpieces); what the layers pass on is put into 8 bits
as it comes ("dynamic quantization"), evened out before: a few channels are far larger than the others and
would leave these no bits (Xiao et al. 2023, "SmoothQuant"). Heads stay in single precision: they are small.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from claimcheck.encode.encoder import FORMAT
from claimcheck.encode.windows import Sizes
from claimcheck.encode.words import WordPiece
from claimcheck.training.encoder.data import Article, read_articles
from claimcheck.training.encoder.network import ATTENTION_HEADS, FEATURES, HEADS, LAYERS, WIDTH, Network
from claimcheck.training.encoder.scale import match
from claimcheck.training.encoder.settings import MODEL, ROOT, VOCABULARY, Settings, read_settings
from claimcheck.training.encoder.train import parameters_of, predict

MICROSOFT = "com.microsoft"  # operators of ONNX Runtime beyond the standard ones

EVEN = 0.7  # how much of the unevenness of the inputs goes into the weights
CALIBRATION = 40  # articles to see the sizes of the inputs in

Weights = Mapping[str, NDArray[Any]]


class _Graph:
    """Nodes and constants of an ONNX graph under construction; values are known by their names."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(
        self, operator: str, inputs: Sequence[str], name: str, domain: str = "", **attributes: Any
    ) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [name], name, domain=domain, **attributes))
        return name

    def linear(
        self, hidden: str, name: str, weight: NDArray[Any], bias: NDArray[Any], large: NDArray[Any]
    ) -> str:
        """hidden times an int8 matrix. weight: outputs by inputs; large: the sizes of the inputs."""
        even = large**EVEN / np.abs(weight).max(axis=0) ** (1 - EVEN)
        even = np.maximum(even / even.mean(), 0.01).astype(np.float32)
        numbers, scales = eight_bits(weight * even)
        inputs = [
            self.node("Mul", [hidden, self.constant(f"{name}.even", 1 / even)], f"{name}.evened"),
            self.constant(f"{name}.weight", numbers.T),
            self.constant(f"{name}.scale", scales),
            "",
            self.constant(f"{name}.bias", bias),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, name, MICROSOFT)

    def norm(self, hidden: str, name: str, weight: NDArray[Any], bias: NDArray[Any]) -> str:
        """Layer normalization (Ba et al. 2016), operator by operator."""
        mean = self.node("ReduceMean", [hidden], f"{name}.mean", axes=[-1], keepdims=1)
        apart = self.node("Sub", [hidden, mean], f"{name}.apart")
        squares = self.node("Mul", [apart, apart], f"{name}.squares")
        variance = self.node("ReduceMean", [squares], f"{name}.variance", axes=[-1], keepdims=1)
        positive = self.node("Add", [variance, "tiny"], f"{name}.positive")
        spread = self.node("Sqrt", [positive], f"{name}.spread")
        unit = self.node("Mul", [apart, self.node("Reciprocal", [spread], f"{name}.factor")], f"{name}.unit")
        scaled = self.node("Mul", [unit, self.constant(f"{name}.weight", weight)], f"{name}.scaled")
        return self.node("Add", [scaled, self.constant(f"{name}.bias", bias)], f"{name}.out")


def eight_bits(weight: NDArray[Any]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Each row as whole numbers from -127 to 127 and a scale."""
    scales = np.maximum(np.abs(weight).max(axis=1), 1e-12) / 127
    return np.rint(weight / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def input_sizes(network: Network, articles: Sequence[Article], wordpiece: WordPiece, sizes: Sizes) -> Weights:
    """For each linear map of the layers, the largest size of each of its inputs in the articles."""
    largest: dict[str, torch.Tensor] = {}

    def watch(name: str, inputs: tuple[torch.Tensor, ...]) -> None:
        size = inputs[0].float().abs().flatten(0, -2).amax(0)
        largest[name] = torch.maximum(largest.get(name, size), size)

    watched = [
        module.register_forward_pre_hook(lambda _, inputs, name=name: watch(name, inputs))
        for name, module in network.layers.named_modules(prefix="layers")
        if isinstance(module, torch.nn.Linear)
    ]
    for article in articles:
        predict(network, article, wordpiece, sizes)
    for handle in watched:
        handle.remove()
    return {name: np.maximum(size.numpy(), 1e-3) for name, size in largest.items()}


def graph_of(weights: Weights, large: Weights, window: int) -> onnx.ModelProto:
    """The graph: inputs as in a Window, outputs as in HEADS, a row a word. large: see input_sizes."""
    graph = _Graph()
    take = weights.__getitem__

    numbers, scales = eight_bits(take("pieces.weight"))
    rows = graph.node("Gather", [graph.constant("pieces.weight", numbers), "pieces"], "pieces.row")
    rows = graph.node("Cast", [rows], "pieces.cast", to=TensorProto.FLOAT)
    scale = graph.node(
        "Gather", [graph.constant("pieces.scale", scales[:, None]), "pieces"], "pieces.rowscale"
    )
    hidden = graph.node("Mul", [rows, scale], "pieces.vector")
    count = graph.node("Shape", ["pieces"], "count", start=1, end=2)
    zero = graph.constant("zero", np.zeros(1, np.int64))
    table = graph.constant("positions.weight", take("positions.weight")[:window])
    hidden = graph.node("Add", [hidden, graph.node("Slice", [table, zero, count], "positions")], "placed")
    for name in FEATURES:
        table = graph.constant(f"{name}.weight", take(f"features.{name}.weight"))
        vector = graph.node("Gather", [table, name], f"{name}.vector")
        hidden = graph.node("Add", [hidden, vector], f"{name}.added")
    graph.constant("tiny", np.array([1e-12], np.float32))
    hidden = graph.norm(hidden, "norm", take("norm.weight"), take("norm.bias"))

    thirds = graph.constant("thirds", np.full(3, WIDTH, np.int64))
    for number in range(LAYERS):
        layer = f"layers.{number}"

        def linear(hidden: str, part: str, layer: str = layer) -> str:
            name = f"{layer}.{part}"
            return graph.linear(hidden, name, take(f"{name}.weight"), take(f"{name}.bias"), large[name])

        def add_and_norm(hidden: str, more: str, part: str, layer: str = layer) -> str:
            name = f"{layer}.{part}"
            both = graph.node("Add", [more, hidden], f"{name}.sum")
            return graph.norm(both, name, take(f"{name}.weight"), take(f"{name}.bias"))

        packed = linear(hidden, "query_key_value")
        split = [f"{layer}.{which}" for which in ("query", "key", "value")]
        graph.nodes.append(helper.make_node("Split", [packed, thirds], split, f"{layer}.split", axis=2))
        if number == LAYERS - 1:  # what follows looks at the first wordpiece of each word alone
            split[0] = graph.node("Gather", [split[0], "firsts"], f"{layer}.asking", axis=1)
            hidden = graph.node("Gather", [hidden, "firsts"], f"{layer}.asked", axis=1)
        mixed = graph.node(
            "MultiHeadAttention", split, f"{layer}.attention", MICROSOFT, num_heads=ATTENTION_HEADS
        )
        hidden = add_and_norm(hidden, linear(mixed, "mix"), "mix_norm")
        wide = graph.node("Gelu", [linear(hidden, "widen")], f"{layer}.gelu", MICROSOFT)
        hidden = add_and_norm(hidden, linear(wide, "narrow"), "norm")

    words = graph.node("Squeeze", [hidden, zero], "words")
    for head in HEADS:
        matrix = graph.constant(f"{head.name}.weight", take(f"heads.{head.name}.weight").T)
        bias = graph.constant(f"{head.name}.bias", take(f"heads.{head.name}.bias"))
        graph.node("Gemm", [words, matrix, bias], head.name)

    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "pieces"])
        for name in ("pieces", *FEATURES)
    ]
    inputs.append(helper.make_tensor_value_info("firsts", TensorProto.INT64, ["words"]))
    outputs = [
        helper.make_tensor_value_info(head.name, TensorProto.FLOAT, ["words", head.size]) for head in HEADS
    ]
    made = helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=10, producer_name="claimcheck")


def averaged(checkpoints: Sequence[Path]) -> dict[str, torch.Tensor]:
    """The mean of the weights of several checkpoints (Izmailov et al. 2018)."""
    states = [torch.load(path) for path in checkpoints]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def export(
    checkpoints: Sequence[Path],
    settings: Settings,
    folder: Path = MODEL,
    articles: Sequence[Article] = (),
) -> None:
    """Writes encoder.onnx and encoder.json from the mean of checkpoints (of ends of cycles).

    articles: where to see how large the inputs of the layers are. Without any it is some of the training
    set, and the judgements are put on the scale of the folds'.
    """
    wordpiece, sizes = WordPiece(VOCABULARY), Sizes(**settings["export"]["windows"])
    torch.set_num_threads(settings["schedule"]["threads"])
    network = Network(len(wordpiece))
    network.load_state_dict(averaged(checkpoints))
    if not articles:
        match(network, wordpiece, sizes, settings)
        articles = read_articles(ROOT / settings["data"]["train"][0])[:CALIBRATION]
    large = input_sizes(network, articles, wordpiece, sizes)
    with torch.no_grad():
        network.heads["labels"].bias += torch.tensor(settings["export"]["lean"])  # type: ignore[operator]
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    graph = graph_of(weights, large, sizes.window).SerializeToString()
    (folder / "encoder.onnx").write_bytes(graph)
    parameters, data = parameters_of(network), settings["data"]
    about = {
        "format": FORMAT,
        "sha256": hashlib.sha256(graph).hexdigest(),
        "windows": settings["export"]["windows"],
        "training": {
            "seeds": settings["schedule"]["seeds"],
            "data": {
                Path(path).name: hashlib.sha256((ROOT / path).read_bytes()).hexdigest()
                for path in (*data["train"], data["news"], data["speeches"])
                if (ROOT / path).exists()  # not so in the check, which trains on made-up sentences
            },
        },
        "heads": {head.name: head.size for head in HEADS},
        "parameters": {
            name: np.round(getattr(parameters, name).astype(float), 5).tolist()
            for name in parameters.__slots__
        },
    }
    (folder / "encoder.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Write a trained encoder for use.")
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--set", action="append", default=[], metavar="TABLE.NAME=VALUE")
    parser.add_argument("--folder", type=Path, default=MODEL)
    arguments = parser.parse_args()
    export(arguments.checkpoints, read_settings(arguments.set), arguments.folder)


if __name__ == "__main__":
    main()
