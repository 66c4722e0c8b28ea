"use strict";
// Shows who, why and the findings of a claim beside its words, and filters claims. Everything it shows stands
// in the page already: without script the page says the same, in the table of claims.

const card = document.getElementById("card");
const article = document.querySelector("article");
const form = document.querySelector("form.filters");
const rows = [...document.querySelectorAll("tr[id^=claim-]")];
const marks = [...article.querySelectorAll("[data-source], [data-said], [data-rules]")];
const number = (row) => row.id.slice("claim-".length);
const parts = new Map(rows.map((row) => [number(row), { row }]));
for (const element of article.querySelectorAll("[data-claim]")) {
  parts.get(element.dataset.claim)[element.matches("a") ? "link" : "words"] = element;
}
const has = (list, word) => (list ?? "").split(" ").includes(word);

// The card

let leaving;
let pointer;
const place = (event) => `${event.screenX} ${event.screenY}`;

function show(element) {
  const { row, link } = parts.get(element.dataset.claim);
  clearTimeout(leaving);
  if (row.hidden || (!card.hidden && card.dataset.of === number(row))) return;
  const title = document.createElement("h3");
  title.textContent = `Claim ${number(row)}`;
  const about = row.querySelector(".about").cloneNode(true);
  for (const inner of about.querySelectorAll("a")) inner.replaceWith(...inner.childNodes);
  card.replaceChildren(title, ...about.childNodes);
  card.dataset.of = number(row);
  card.hidden = false;
  link.setAttribute("aria-describedby", "card");
  const at = element.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const right = Math.max(article.getBoundingClientRect().right, size.width + 16);
  const below = at.bottom + size.height + 8 < window.innerHeight || at.top < size.height + 8;
  card.style.left = `${Math.max(8, Math.min(at.left, right - size.width - 8)) + window.scrollX}px`;
  card.style.top = `${(below ? at.bottom + 4 : at.top - size.height - 4) + window.scrollY}px`;
}

function hide() {
  clearTimeout(leaving);
  card.hidden = true;
}

function leave() {
  // Long enough for the pointer to reach the card.
  clearTimeout(leaving);
  leaving = setTimeout(hide, 250);
}

for (const { words, link } of parts.values()) {
  for (const element of [words, link]) {
    // Browsers also report a move where the page moved and the pointer did not: then a card that has just been
    // closed would give way to the one of the claim beneath it.
    element.addEventListener("mousemove", (event) => {
      if (place(event) !== pointer) show(element);
    });
    element.addEventListener("mouseleave", leave);
  }
  words.addEventListener("click", () => show(words));
  link.addEventListener("focus", () => show(link));
  link.addEventListener("blur", hide);
}
document.addEventListener("mousemove", (event) => {
  pointer = place(event);
});
card.addEventListener("mouseenter", () => clearTimeout(leaving));
card.addEventListener("mouseleave", leave);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !event.target.matches?.("a[data-claim]")) return;
  const links = [...parts.values()].map(({ link }) => link).filter((link) => !link.hidden);
  links[links.indexOf(event.target) + step]?.focus();
});

// The filters

function light(source, rule) {
  for (const mark of marks) {
    const { dataset } = mark;
    const says = source && (dataset.source === source || has(dataset.said, source));
    mark.classList.toggle("lit", Boolean(says || (rule && has(dataset.rules, rule))));
  }
}

function filter() {
  const wanted = new FormData(form);
  const strengths = wanted.getAll("strength");
  const source = wanted.get("source");
  const rule = wanted.get("rule");
  let left = 0;
  for (const { row, words, link } of parts.values()) {
    const { dataset } = row;
    const fits =
      strengths.includes(dataset.strength) &&
      (!source || has(dataset.sources, source)) &&
      (!rule || has(dataset.rules, rule));
    left += fits;
    row.hidden = link.hidden = !fits;
    words.classList.toggle("off", !fits);
  }
  for (const found of document.querySelectorAll("li[data-rule]")) {
    found.hidden = Boolean(rule) && found.dataset.rule !== rule;
  }
  document.querySelector(".none")?.toggleAttribute("hidden", left > 0);
  form.querySelector("output").value =
    left === rows.length ? `all ${left} claims shown` : `${left} of ${rows.length} claims shown`;
  hide();
  light(source, rule);
}

form.addEventListener("change", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
for (const item of document.querySelectorAll("aside [data-source]")) {
  item.addEventListener("mouseenter", () => light(item.dataset.source));
  item.addEventListener("mouseleave", () => light(form.elements.source.value, form.elements.rule.value));
}
document.documentElement.classList.add("live");
filter();
