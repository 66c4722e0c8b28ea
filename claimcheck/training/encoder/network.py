"""The network as it is trained: BERT's encoder (Devlin et al. 2019) with small heads, each declared in HEADS.

Runs in PyTorch; export.py writes the same graph for use.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from claimcheck.encode.decode import DISTANCES, LABELS
from claimcheck.encode.judge import HEDGE_LABELS, SENTENCE_LABELS, STATUS_LABELS
from claimcheck.encode.windows import Zone
from claimcheck.encode.words import Quote, Shape


@dataclass(frozen=True)
class Head:
    """A linear map from the encoder's view of a word to `size` numbers: one named output of the graph.

    `judges`: it learns from the few labelled sentences of news, and has to move fast. `prior`: its biases
    at first.
    """

    name: str
    size: int
    judges: bool = False
    prior: tuple[float, ...] = ()


LINK = 64  # size of a view for links
HEADS = (
    Head("labels", len(LABELS)),
    Head("cue_from", LINK),
    Head("cue_to", LINK),
    Head("source_from", LINK),
    Head("source_to", LINK),
    Head("sentence_weights", len(SENTENCE_LABELS), judges=True),
    Head("sentence_values", len(SENTENCE_LABELS), judges=True, prior=(1.0, -1.0) + (-2.0,) * 8 + (-3.0,) * 6),
    Head("hedges", len(HEDGE_LABELS), judges=True, prior=(5.0,) + (0.0,) * 8),
    Head("statuses", len(STATUS_LABELS), judges=True, prior=(5.0,) + (0.0,) * 6),
    Head("party", 1, judges=True, prior=(-2.0,)),
)
FEATURES = {"shapes": len(Shape), "quotes": len(Quote), "zones": len(Zone)}

LAYERS, WIDTH, INNER, ATTENTION_HEADS, POSITIONS = 6, 384, 1536, 12, 512


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mix_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, hidden: Tensor, mask: Tensor, dropout: float) -> Tensor:
        batch, length, _ = hidden.shape
        split = self.query_key_value(hidden).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4).flatten(1, 2)
        # Spelt out: on a CPU, PyTorch's fused attention takes far longer backward than these two products.
        scale = 1 / math.sqrt(WIDTH // ATTENTION_HEADS)
        weights = torch.baddbmm(mask.to(query.dtype), query, key.transpose(1, 2), alpha=scale).softmax(-1)
        mixed = (weights @ value).view(batch, ATTENTION_HEADS, length, -1).transpose(1, 2)
        hidden = self.mix_norm(
            hidden + drop(self.mix(mixed.reshape(batch, length, WIDTH)), dropout, self.training)
        )
        inner = self.narrow(functional.gelu(self.widen(hidden)))
        normed: Tensor = self.norm(hidden + drop(inner, dropout, self.training))
        return normed


def drop(hidden: Tensor, share: float, training: bool) -> Tensor:
    """Dropout with one mask for all of a batch: drawing random numbers would take a tenth of the time."""
    if not training or not share:
        return hidden
    mask = torch.rand(hidden.shape[1:]).ge(share).to(hidden.dtype) / (1 - share)
    return hidden * mask


class Network(nn.Module):
    """Encoder and heads. Inputs are the lists of a Window as batch by pieces; outputs are batch by words."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.dropout = dropout
        self.pieces = nn.Embedding(vocabulary, WIDTH, sparse=True)  # a step touches few of its rows
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.ModuleDict({name: nn.Embedding(size, WIDTH) for name, size in FEATURES.items()})
        for table in self.features.parameters():
            nn.init.zeros_(table)  # at first this is the published encoder, unchanged
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.heads = nn.ModuleDict({head.name: nn.Linear(WIDTH, head.size) for head in HEADS})
        for head in HEADS:
            if head.prior:
                self.heads[head.name].bias.data = torch.tensor(head.prior)
        self.starts = nn.Parameter(torch.zeros(len(LABELS)))
        self.steps = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.cue_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.source_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.no_cue = nn.Parameter(torch.zeros(LINK))
        self.no_source = nn.Parameter(torch.zeros(LINK))

    def forward(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        pieces, lengths, firsts = inputs["pieces"], inputs["lengths"], inputs["firsts"]
        length = pieces.shape[1]
        hidden = self.pieces(pieces) + self.positions.weight[:length]
        for name, table in self.features.items():
            hidden = hidden + table(inputs[name])
        hidden = drop(self.norm(hidden), self.dropout, self.training)
        beyond = (torch.arange(length) >= lengths[:, None]) * -1e4
        mask = beyond.repeat_interleave(ATTENTION_HEADS, 0)[:, None, :]
        for layer in self.layers:
            hidden = layer(hidden, mask, self.dropout)
        words = hidden.gather(1, firsts[:, :, None].expand(-1, -1, WIDTH))
        words = drop(words, self.dropout, self.training)
        return {name: head(words).float() for name, head in self.heads.items()}

    def load_published(self, path: Path) -> None:
        """Start from the published weights of the encoder (safetensors, names as in Hugging Face's BERT)."""
        given = load_file(path)
        take = given.__getitem__

        def fill(module: nn.Module, name: str) -> None:
            module.load_state_dict({part: take(f"{name}.{part}") for part in ("weight", "bias")})

        with torch.no_grad():
            self.pieces.weight.copy_(take("embeddings.word_embeddings.weight"))
            self.positions.weight.copy_(take("embeddings.position_embeddings.weight"))
            self.positions.weight.add_(take("embeddings.token_type_embeddings.weight")[0])
            fill(self.norm, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                assert isinstance(layer, Layer)
                name = f"encoder.layer.{number}"
                for part in ("weight", "bias"):
                    three = [
                        take(f"{name}.attention.self.{which}.{part}") for which in ("query", "key", "value")
                    ]
                    getattr(layer.query_key_value, part).copy_(torch.cat(three))
                fill(layer.mix, f"{name}.attention.output.dense")
                fill(layer.mix_norm, f"{name}.attention.output.LayerNorm")
                fill(layer.widen, f"{name}.intermediate.dense")
                fill(layer.narrow, f"{name}.output.dense")
                fill(layer.norm, f"{name}.output.LayerNorm")


def label_loss(network: Network, scores: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
    """Negative log-likelihood a word of the labels under the chain (forward algorithm)."""
    batch, length, _ = scores.shape
    rows = torch.arange(batch)
    inside = torch.arange(length) < lengths[:, None]
    gold = scores.gather(2, labels[:, :, None])[:, :, 0]
    gold[:, 1:] = gold[:, 1:] + network.steps[labels[:, :-1], labels[:, 1:]]
    total = network.starts[labels[rows, 0]] + (gold * inside).sum(1)
    forward = network.starts + scores[:, 0]
    ends = [forward]
    for column in scores[:, 1:].unbind(1):
        forward = torch.logsumexp(forward[:, :, None] + network.steps, 1) + column
        ends.append(forward)
    last = torch.stack(ends, 1)[rows, lengths - 1]
    return (torch.logsumexp(last, 1) - total).sum() / inside.sum()


def link_loss(
    views: Tensor, others: Tensor, bias: Tensor, target: Tensor, lengths: Tensor, none: Tensor
) -> Tensor:
    """Negative log-likelihood of the words pointed at.

    target[b, i, j]: word i points at word j, or in the last column at `none`, a view that stands for "nothing
    here"; rows with no true value do not count.
    """
    scores = views @ others.transpose(1, 2) / math.sqrt(LINK) + bias
    beyond = torch.arange(others.shape[1]) >= lengths[:, None]
    scores = scores.masked_fill(beyond[:, None, :], -1e4)
    scores = torch.cat((scores, (views @ none / math.sqrt(LINK))[:, :, None]), 2)
    counts = target.any(2)
    likelihood = torch.logsumexp(scores.masked_fill(~target, -1e4), 2) - torch.logsumexp(scores, 2)
    return -(likelihood * counts).sum() / counts.sum().clamp(min=1)


def sentence_loss(
    weights: Tensor, values: Tensor, members: Tensor, truths: Tensor, importance: Tensor
) -> Tensor:
    """Cross-entropy a sentence, summed over what is known of it.

    members: batch by sentences by words, true where a word is of a sentence. truths: batch by sentences by
    labels, NaN where unknown. importance: batch by sentences. See encode/judge.py for the pooling.
    """
    outside = ~members[:, :, :, None]
    attention = weights[:, None].masked_fill(outside, -1e4).softmax(2).masked_fill(outside, 0.0)
    scores = (attention * values[:, None]).sum(2)
    known = ~truths.isnan()
    losses = functional.binary_cross_entropy_with_logits(scores, truths.nan_to_num(), reduction="none")
    counts = known.any(2) * importance
    return (losses * known * importance[:, :, None]).sum() / counts.sum().clamp(min=1e-6)


def word_loss(scores: Tensor, truths: Tensor) -> Tensor:
    """Cross-entropy a word; truths is batch by words, negative where unknown. One score a word is a logit."""
    known = truths >= 0
    if scores.shape[2] == 1:
        losses = functional.binary_cross_entropy_with_logits(
            scores[:, :, 0], truths.clamp(min=0).float(), reduction="none"
        )
    else:
        losses = functional.cross_entropy(scores.transpose(1, 2), truths.clamp(min=0), reduction="none")
    return (losses * known).sum() / known.sum().clamp(min=1)
