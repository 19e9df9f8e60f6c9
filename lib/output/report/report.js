// The report's script: makes kinds and speakers filters, and shows what the list of records says of each beside it.
// The page is whole without it.
(() => {
  "use strict";

  const article = document.getElementById("article");
  const list = document.getElementById("records");
  const shown = document.getElementById("shown");
  const panel = document.querySelector(".panel");
  const phone = matchMedia("(max-width: 36rem)");
  const besideText = matchMedia("(min-width: 52.01rem)");  // the panel
  const asks = { kind: null, speaker: null };
  let stepped = -1;

  // Records by id: the list's entry, the pieces in the text, the reference behind its content.
  const records = new Map();
  for (const entry of list.children) {
    const id = entry.id.slice(1);
    records.set(id, { id, entry, parts: [], ref: document.getElementById("m" + id), hit: true });
  }
  const idsOf = (part) => part.dataset.r.split(" ");
  const parts = article.querySelectorAll("[data-r]");
  for (const part of parts) for (const id of idsOf(part)) records.get(id).parts.push(part);

  // --- Filters

  const addButton = (text, label, action) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", action);
    shown.parentElement.append(button);
    return button;
  };

  const fits = (entry) =>
    Object.entries(asks).every(([name, wanted]) => wanted === null || entry.dataset[name] === wanted);

  const hits = () => [...records.values()].filter((record) => record.hit);

  function filter() {
    const filtered = Object.values(asks).some((wanted) => wanted !== null);
    document.body.classList.toggle("filtered", filtered);
    for (const record of records.values()) {
      record.hit = fits(record.entry);
      for (const element of [record.entry, record.ref, ...article.querySelectorAll(`[data-of="${record.id}"]`)]) {
        element.classList.toggle("away", !record.hit);
        if (element !== record.entry) element.tabIndex = record.hit ? 0 : -1;
      }
    }
    for (const part of parts) part.classList.toggle("hit", idsOf(part).some((id) => records.get(id).hit));
    for (const button of document.querySelectorAll(".panel li > button"))
      button.setAttribute("aria-pressed", asks[button.dataset.asks] === button.dataset.value);
    showAll.hidden = !filtered;
    stepped = -1;
    const all = `${records.size} ${records.size === 1 ? "record" : "records"}`;
    shown.textContent = filtered ? `${hits().length} of ${all}` : all;
  }

  function ask(name, value) {
    asks[name] = asks[name] === value ? null : value;
    hide();
    filter();
    if (besideText.matches && !hits().some((record) => isInView(record.ref))) step(1, false);
  }

  function isInView(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }

  function askAll() {
    asks.kind = asks.speaker = null;
    filter();
  }

  function makeFilter(item, name) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.asks = name;
    button.dataset.value = item.dataset[name];
    button.setAttribute("aria-pressed", "false");
    button.disabled = ![...list.children].some((entry) => entry.dataset[name] === item.dataset[name]);
    button.append(...item.childNodes);
    button.addEventListener("click", () => ask(name, button.dataset.value));
    item.append(button);
  }

  // To the next record that fits the filter, the first one at first.
  function step(by, showing = true) {
    const fitting = hits().sort((a, b) => (a.ref.compareDocumentPosition(b.ref) & 4 ? -1 : 1));
    if (fitting.length === 0) return;
    const next = stepped === -1 && by < 0 ? fitting.length - 1 : (stepped + by + fitting.length) % fitting.length;
    fitting[next].ref.scrollIntoView({ block: "center" });
    if (!showing) return;
    stepped = next;
    show([fitting[next].id], fitting[next].ref);
  }

  for (const item of document.querySelectorAll("#kinds > li")) makeFilter(item, "kind");
  for (const item of document.querySelectorAll("#speakers > li")) makeFilter(item, "speaker");
  const showAll = addButton("Show all", "Show all", () => { hide(); askAll(); });
  addButton("\u2191", "Previous record", () => step(-1));
  addButton("\u2193", "Next record", () => step(1));
  filter();

  // --- What is known of a record

  const card = document.createElement("div");
  card.className = "card";
  card.id = "card";
  card.hidden = true;
  card.tabIndex = -1;
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", "About this record");
  document.body.append(card);
  let opener = null;
  let pinned = false;
  let timer = 0;

  function mark(ids, on) {
    for (const id of ids) {
      const { parts: own, ref, entry } = records.get(id);
      for (const element of [...own, ref]) element.classList.toggle("on", on);
      for (const link of entry.querySelectorAll(".links a")) {
        const other = records.get(link.hash.slice(2));
        for (const part of other ? other.parts : [])
          if (part.classList.contains("content")) part.classList.toggle("linked", on);
      }
    }
  }

  // A copy of the list's entry, without what must be there only once.
  function copyOf(id) {
    const copy = records.get(id).entry.cloneNode(true);
    const box = document.createElement("div");
    box.className = copy.className.replace(/ d\d/, "");
    box.classList.remove("away");
    box.append(...copy.childNodes);
    return box;
  }

  // Beside the line that it is about, as a note in the margin; where there is none, below the line, or above it where
  // there is more room; on a phone at the foot of the screen.
  function place(x, line) {
    card.style.left = card.style.top = card.style.width = "";
    if (phone.matches) return;
    const margin = panel.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    let left = Math.max(16, Math.min(x - 24, width - card.offsetWidth - 16));
    let top = line.bottom + 8;
    if (besideText.matches) {
      card.style.width = `${margin.width}px`;
      left = margin.left;
      top = Math.max(8, Math.min(line.top - 12, innerHeight - card.offsetHeight - 8));
    } else if (top + card.offsetHeight > innerHeight && line.top > card.offsetHeight + 8) {
      top = line.top - card.offsetHeight - 8;
    }
    const body = document.body.getBoundingClientRect();
    card.style.left = `${left - body.left}px`;
    card.style.top = `${top - body.top}px`;
  }

  // The line of an element that a point is in, else its last.
  function lineOf(element, y) {
    const lines = [...element.getClientRects()];
    return lines.find((line) => line.top <= y && y <= line.bottom) || lines[lines.length - 1];
  }

  function show(ids, at, pointer) {
    hide();
    opener = records.get(ids[0]).ref;
    card.dataset.ids = ids.join(" ");
    card.replaceChildren(...ids.map(copyOf));
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.textContent = "Close";
    close.addEventListener("click", () => leave());
    card.append(close);
    // Behind the paragraph in the order of the page, so that Tab goes on from there.
    (opener.closest("article > *") || article.lastElementChild).after(card);
    card.hidden = false;
    mark(ids, true);
    const line = lineOf(at, pointer ? pointer.clientY : NaN);
    place(pointer ? pointer.clientX : line.left, line);
  }

  function pin() {
    pinned = true;
    card.classList.add("pinned");
  }

  function hide() {
    clearTimeout(timer);
    if (card.hidden) return;
    mark(card.dataset.ids.split(" "), false);
    pinned = false;
    card.classList.remove("pinned");
    card.hidden = true;
  }

  // Closes and goes back to where it was opened.
  function leave() {
    const inside = card.contains(document.activeElement);
    hide();
    if (inside) {
      opener.focus({ preventScroll: true });
      hide();
    }
  }

  const soon = (action, milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };

  // --- By mouse and touch

  // The records at an element of the article; those that the filter leaves, where there are such.
  function idsAt(element) {
    const ref = element.closest("article [data-ref]");
    if (ref) return [ref.dataset.ref];
    for (let part = element.closest("article [data-r]"); part; part = part.parentElement.closest("[data-r]")) {
      const ids = idsOf(part).filter((id) => records.get(id).hit);
      if (ids.length !== 0) return ids;
    }
    return null;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    if (card.contains(event.target)) return clearTimeout(timer);
    const ids = event.target.closest(".jump") ? null : idsAt(event.target);
    const at = event.target.closest("[data-ref], [data-r]");
    if (ids) soon(() => show(ids, at, event), card.hidden ? 120 : 250);
    else soon(hide, 250);
  });

  function follow(link) {
    const record = records.get(link.hash.slice(2));
    if (!record) return;
    if (!record.hit) askAll();
    hide();
    for (const part of record.parts) {
      part.classList.add("flash");
      part.addEventListener("animationend", () => part.classList.remove("flash"), { once: true });
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#m"]');
    if (link) return follow(link);
    if (card.contains(event.target)) return pin();
    const ids = idsAt(event.target);
    if (!ids) return event.target.closest(".panel") ? undefined : hide();
    const ref = event.target.closest("[data-ref]");
    if (!ref && !getSelection().isCollapsed) return;
    event.preventDefault();
    const byKeyboard = event.detail === 0;
    show(ids, ref || event.target.closest("[data-r]"), byKeyboard ? undefined : event);
    pin();
    if (ref) card.focus({ preventScroll: true });
  });

  // --- By keyboard

  article.addEventListener("focusin", (event) => {
    const ref = event.target.closest("[data-ref]");
    if (ref && !pinned) show([ref.dataset.ref], ref);
  });

  document.addEventListener("focusout", (event) => {
    if (card.hidden || card.contains(event.relatedTarget)) return;
    if (card.contains(event.target) || (!pinned && event.target === opener)) soon(hide, 0);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!card.hidden) leave();
    else askAll();
  });
})();
