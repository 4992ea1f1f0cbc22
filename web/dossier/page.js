// The page works without this. With it: a link's arrival is visible (every piece of the quoted words lights up, the
// report that holds them opens), marked words list all findings that rest on them, a box of the drawing lights its
// lines, and everything opens for print. Text only ever moves as text nodes.
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

  function openAround(element) {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  }

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
    const target = document.getElementById(id);
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

  function usesOf(mark) {
    const links = new Map();
    for (const evidence of mark.dataset.evidence.split(" ")) {
      for (const link of document.querySelectorAll(`ul[data-uses="${CSS.escape(evidence)}"] a`)) {
        links.set(link.getAttribute("href"), link);
      }
    }
    return [...links.values()];
  }

  function makePanel(links) {
    const box = document.createElement("aside");
    box.className = "panel";
    box.setAttribute("aria-label", "Findings that rest on these words");
    const heading = document.createElement("h2");
    heading.textContent = "What rests on these words";
    const list = document.createElement("ul");
    for (const link of links) {
      const item = document.createElement("li");
      item.append(link.cloneNode(true));
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

  function lightLines(node, on) {
    for (const edge of document.querySelectorAll(".edge")) {
      const touches = edge.dataset.from === node.id || edge.dataset.to === node.id;
      if (touches) edge.classList.toggle("lit", on);
    }
  }

  for (const node of document.querySelectorAll(".graph .node")) {
    for (const type of ["mouseenter", "focus"]) node.addEventListener(type, () => lightLines(node, true));
    for (const type of ["mouseleave", "blur"]) node.addEventListener(type, () => lightLines(node, false));
  }

  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll("details:not(.legend)")) box.open = true;
  });

  if (location.hash) arrive(decodeURIComponent(location.hash.slice(1)));
})();
