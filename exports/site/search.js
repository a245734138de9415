"use strict";
// The search of the site. The words and how they are folded are those of the program's own search.
(function (site) {
  const MOST = 50, SHORTEST = 3, SUBJECTS = 8;
  const BLANKS = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\0]+/gu;
  const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/gu;
  const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/gu;
  const LETTERS = { "ø": "o", "æ": "ae", "å": "a", "ß": "ss", "ς": "σ" };
  const SPELT = /[øæåßς]/gu;
  const PART = /[\p{L}\p{N}_]+:(?:"[^"]*"?|\S*)|"([^"]*)"?|\S+/gu;
  const WORD = /[\p{L}\p{N}_]/u;

  function spelt(text) {
    return text.toLowerCase().replace(SPELT, (sign) => LETTERS[sign]);
  }

  function folded(text) {
    const small = spelt(text);
    if (/^[\0-\x7f]*$/.test(small)) return small;
    const apart = small.normalize("NFD").replace(/\u0345/gu, "ι").normalize("NFKD");
    return spelt(apart.replace(ACCENTS, "").replace(UNSEEN, ""));
  }

  function plain(text) {
    return folded(text.replace(BLANKS, " ")).trim();
  }

  function terms(query) {
    const found = [...query.replace(BLANKS, " ").matchAll(PART)];
    return [...new Set(found.map((one) => plain(one[1] === undefined ? one[0] : one[1])).filter(Boolean))];
  }

  function before(line, at) {
    const code = at > 0 ? line.charCodeAt(at - 1) : 32;
    if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) || code === 95;
    const sign = at > 1 && /[\udc00-\udfff]/.test(line[at - 1]) ? line.slice(at - 2, at) : line[at - 1];
    return WORD.test(sign);
  }

  function starts(term, line, from) {
    let at = line.indexOf(term, from);
    while (at >= 0 && term.length < SHORTEST && before(line, at)) at = line.indexOf(term, at + 1);
    return at;
  }

  // What the scripts of the years and of the topics have brought.
  const entries = [], years = [];
  let known = { labels: {}, groups: {}, endings: [], topics: [] };
  function take(part) {
    if (part.topics) known = part;
    if (!part.entries) return;
    years.push(part.year);
    for (const [meeting, item, kind, place, text] of part.entries) {
      const one = { meeting: part.meetings[meeting], item: part.items[item], kind: part.kinds[kind], place, text };
      entries.push(Object.assign(one, { year: part.year, line: "" }));
    }
  }
  for (const part of site.referat || []) take(part);
  // What has become of entries that hold no more, by their places.
  const ended = new Map(Object.entries(known.ended || {}).flatMap(([word, places]) => places.map((place) => [place, word])));
  // All texts stand in one, a line each, so that the rarest word of a query is looked for in one go.
  const whole = entries.map((one) => plain([known.labels[one.kind] || "", one.text, one.item].join(" "))).join("\n");
  for (let from = 0, number = 0; number < entries.length; number++) {
    const end = whole.indexOf("\n", from), one = entries[number];
    one.end = end < 0 ? whole.length : end;
    one.line = whole.slice(from, one.end);
    from = one.end + 1;
  }

  function having(word) {
    const some = [];
    for (let number = 0, at = starts(word, whole, 0); at >= 0; at = starts(word, whole, entries[number++].end)) {
      while (entries[number].end < at) number++;
      some.push(entries[number]);
    }
    return some;
  }

  function found(words, kinds, year) {
    const [rarest, ...others] = [...words].sort((one, other) => other.length - one.length);
    return (rarest === undefined ? entries : having(rarest)).filter((one) =>
      (!year || one.year === year) && (!kinds || kinds.includes(one.kind)) &&
      others.every((word) => starts(word, one.line, 0) >= 0));
  }

  function stem(word) {
    const end = known.endings.find((one) => word.endsWith(one) && /[\p{L}\p{N}_]{4}$/u.test(word.slice(0, -one.length)));
    return end ? word.slice(0, -end.length) : word;
  }

  function topics(query) {
    const asked = plain(query.replace(/-/g, " ")), start = stem(asked);
    const named = (name) => name === asked || (start.length >= SHORTEST && name.startsWith(start));
    return known.topics.filter((topic) => asked && topic.names.some((name) => named(plain(name.replace(/-/g, " ")))));
  }

  // Where folded words stand in a text as it was written.
  function marks(text, words) {
    const at = [], spans = [];
    let line = "", place = 0;
    for (const sign of text) {
      const piece = folded(sign), end = place + sign.length;
      line += piece;
      for (let n = 0; n < piece.length; n++) at.push([place, end]);
      place = end;
    }
    for (const word of words) {
      for (let from = starts(word, line, 0); from >= 0; from = starts(word, line, from + 1)) {
        spans.push([at[from][0], at[from + word.length - 1][1]]);
      }
    }
    return spans.sort((one, other) => one[0] - other[0]);
  }

  Object.assign(site, { folded, plain, terms, found, stem, topics, marks });
  if (!site.document) return;

  const make = (tag, ...inside) => { const made = document.createElement(tag); made.append(...inside); return made; };
  const link = (address, text) => Object.assign(make("a", text), { href: address });
  const form = document.getElementById("search"), results = document.getElementById("results");
  const told = document.getElementById("told"), list = document.getElementById("hits");
  const more = document.getElementById("more"), say = results.dataset;
  let hits = [], words = [];

  function marked(text) {
    const shown = make("span");
    let from = 0;
    for (const [start, end] of marks(text, words)) {
      if (start < from) continue;
      shown.append(text.slice(from, start), make("mark", text.slice(start, end)));
      from = end;
    }
    shown.append(text.slice(from));
    return shown;
  }

  function row(one) {
    const [id, title, days, lang] = one.meeting, label = known.labels[one.kind];
    const text = marked(one.text), place = make("span", title);
    const where = link("m/" + id + ".html" + (one.place ? "#" + one.place : ""), place);
    if (days) where.append(", " + days);
    const item = make("span", one.item);
    if (lang) text.lang = place.lang = item.lang = lang;
    const said = make("p", where, ...(one.item ? [" · ", item] : []));
    said.className = "meta";
    const fate = Object.assign(make("span", ended.get(one.place) || ""), { className: "pill" });
    return make("li", make("p", ...(label ? [make("b", label + ":"), " "] : []), text, ...(fate.textContent ? [" ", fate] : [])), said);
  }

  function show() {
    const from = list.children.length;
    list.append(...hits.slice(from, from + MOST).map(row));
    more.hidden = list.children.length >= hits.length;
    return list.children[from];
  }

  function search() {
    const query = form.q.value, kinds = known.groups[form.kind.value], year = Number(form.year.value);
    const about = document.getElementById("about"), filtered = Boolean(kinds || year);
    words = terms(query);
    hits = words.length || filtered ? found(words, kinds, year) : [];
    let key = hits.length === 1 ? "one" : hits.length ? "many" : "none";
    if (!hits.length && words.length) {
      words = words.map(stem);
      hits = found(words, kinds, year);
      if (hits.length) key = "near";
    }
    list.replaceChildren();
    about.replaceChildren(...topics(query).slice(0, SUBJECTS).map((topic) =>
      make("p", link(topic.address, say.about.replace("#", topic.names[0])), topic.told ? " – " + topic.told : "")));
    about.hidden = !about.children.length;
    told.textContent = words.length || filtered ? say[key].replace("#", hits.length) : "";
    show();
  }

  for (const year of years.sort((one, other) => other - one)) form.year.append(new Option(year, year));
  const asked = new URLSearchParams(site.location.search);
  form.q.value = asked.get("q") || "";
  for (const name of ["kind", "year"]) if (asked.get(name)) form[name].value = asked.get(name);
  for (const name of ["kind", "year"]) if (form[name].selectedIndex < 0) form[name].selectedIndex = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    try { site.history.replaceState(null, "", "?" + new URLSearchParams(new FormData(form))); } catch { /* from a disk */ }
    search();
  });
  form.addEventListener("change", (event) => { if (event.target !== form.q) search(); });
  more.addEventListener("click", () => { const first = show(); if (first) first.querySelector("a").focus(); });
  form.hidden = false;
  search();
})(globalThis);
