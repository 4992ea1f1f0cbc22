// The page works without this. With it: what is folded away (<noscript>) becomes part of the page when it is opened or a
// link leads into it, a link's arrival is visible (every piece of the quoted words lights up, the report that holds them
// opens), marked words list all findings that rest on them, a box of the drawing lights its chains, the index sorts by
// any column, and everything opens for print. What is unfolded is markup that this page was written with, every word of
// a report escaped in it; the page's policy lets nothing run but this.
"use strict";

(() => {
  const lit = new Set();
  let panel = null;
  let cameFrom = null;

  function light(elements) {
    for (const element of lit) element.classList.remove("lit", "arrived");
    lit.clear();
    for (const [element, how] of elements) {
      element.classList.add(how);
      lit.add(element);
    }
  }

  function unfold(folded) {
    const holder = document.createElement("template");
    holder.innerHTML = folded.textContent;
    folded.replaceWith(holder.content);
  }

  function open(box) {
    for (const folded of box.querySelectorAll(":scope > noscript")) unfold(folded);
    box.open = true;
  }

  function openAround(element) {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) open(box);
    const whole = element.matches(".story") && element.querySelector(":scope > .whole");
    if (whole) open(whole);
  }

  function find(id) {
    const there = document.getElementById(id);
    if (there) return there;
    for (const folded of document.querySelectorAll("noscript")) {
      if (!folded.textContent.includes(` id="${id}"`)) continue;
      unfold(folded);
      break;
    }
    return document.getElementById(id);
  }

  document.addEventListener("toggle", (event) => event.target.open && open(event.target), true);

  function focusOn(element) {
    const target = element.querySelector("a") && element.matches("mark") ? element.querySelector("a") : element;
    target.focus({ preventScroll: true });
    element.scrollIntoView({ block: element.matches("mark") ? "center" : "start" });
  }

  function marksOf(evidence) {
    return [...document.querySelectorAll("mark[data-evidence]")].filter((mark) =>
      mark.dataset.evidence.split(" ").includes(evidence),
    );
  }

  function arrive(id) {
    const target = find(id);
    if (!target) return;
    openAround(target);
    const marks = marksOf(id);
    light(marks.length > 0 ? marks.map((mark) => [mark, "lit"]) : [[target, "arrived"]]);
    focusOn(marks[0] ?? target);
  }

  function closePanel() {
    if (!panel) return;
    panel.remove();
    panel = null;
    cameFrom?.focus({ preventScroll: true });
  }

  // Each line of a story's list: a finding, its label, the evidence that it rests on.
  function usesOf(mark) {
    const evidence = mark.dataset.evidence.split(" ");
    const list = mark.closest(".story").querySelector("template.uses").content.textContent;
    return list
      .split("\n")
      .map((line) => line.split("\t"))
      .filter(([, , restsOn]) => restsOn?.split(" ").some((words) => evidence.includes(words)))
      .map(([id, label]) => ({ id, label }));
  }

  function makePanel(uses) {
    const box = document.createElement("aside");
    box.className = "panel";
    box.setAttribute("aria-label", "Findings that rest on these words");
    const heading = document.createElement("h2");
    heading.textContent = "What rests on these words";
    const list = document.createElement("ul");
    for (const { id, label } of uses) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + id;
      link.textContent = label;
      item.append(link);
      list.append(item);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", closePanel);
    box.append(heading, list, close);
    return box;
  }

  function showUses(mark) {
    closePanel();
    cameFrom = mark.querySelector("a");
    light(mark.dataset.evidence.split(" ").flatMap(marksOf).map((piece) => [piece, "lit"]));
    panel = makePanel(usesOf(mark));
    document.body.append(panel);
    panel.querySelector("a")?.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const mark = link.closest("mark");
    if (mark) {
      event.preventDefault();
      showUses(mark);
      return;
    }
    if (link.closest(".panel")) {
      panel.remove();
      panel = null;
    }
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    event.preventDefault();
    if (location.hash !== "#" + id) history.pushState(null, "", "#" + id);
    arrive(id);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closePanel();
  });

  addEventListener("popstate", () => {
    if (location.hash) arrive(decodeURIComponent(location.hash.slice(1)));
  });

  // Every chain that the box stands in, from its origin to the reports; null puts the light out.
  function lightChains(drawing, box) {
    for (const element of drawing.querySelectorAll(".lit")) element.classList.remove("lit");
    if (!box) return;
    const edges = [...drawing.querySelectorAll(".edge")];
    const touching = edges.filter((edge) => edge.dataset.ends.split(" ").includes(box.id));
    const chains = new Set(touching.flatMap((edge) => edge.dataset.chains.split(" ")));
    for (const edge of edges) {
      if (!edge.dataset.chains.split(" ").some((chain) => chains.has(chain))) continue;
      edge.classList.add("lit");
      for (const end of edge.dataset.ends.split(" ")) document.getElementById(end)?.classList.add("lit");
    }
  }

  for (const type of ["mouseover", "focusin", "mouseout", "focusout"]) {
    document.addEventListener(type, (event) => {
      const box = event.target.closest?.(".graph .node");
      if (box) lightChains(box.closest(".graph"), type.endsWith("over") || type.endsWith("in") ? box : null);
    });
  }

  // By the column's keys, the largest first, and the other way round when asked again.
  function sortBy(heading) {
    const table = heading.closest("table");
    const column = [...heading.parentElement.children].indexOf(heading);
    const down = heading.getAttribute("aria-sort") !== "descending" && column !== 1;
    const up = column === 1 && heading.getAttribute("aria-sort") === "ascending";
    const keyOf = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent;
    const compare = (a, b) => {
      const [x, y] = [keyOf(a), keyOf(b)];
      return column === 0 || column === 1 ? x.localeCompare(y) : Number(x) - Number(y);
    };
    const sign = down || up ? -1 : 1;
    table.tBodies[0].append(...[...table.tBodies[0].rows].sort((a, b) => sign * compare(a, b)));
    for (const other of heading.parentElement.children) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending");
  }

  for (const heading of document.querySelectorAll("table.index thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sortBy(heading));
    heading.replaceChildren(button);
  }

  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("noscript")) unfold(folded);
    for (const box of document.querySelectorAll("details:not(.legend)")) box.open = true;
  });

  if (location.hash) arrive(decodeURIComponent(location.hash.slice(1)));
})();
