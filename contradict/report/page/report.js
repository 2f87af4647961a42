"use strict";
// Searches, filters, sorts and pages the cases. The first ones stand in the page; of a large
// report the others lie in packs, gzipped and in base64, each with many articles as Jinja wrote
// and escaped them. A pack is opened when a page, a link or a search needs it.
(() => {
  const PER_PAGE = 50;
  const PRINTED = 500;
  const byId = (id) => document.getElementById(id);
  const index = JSON.parse(byId("index").textContent);
  const total = index.id.length;
  const list = byId("list");
  const form = document.querySelector(".controls");
  const filters = [...document.querySelectorAll("[data-filter]")];
  const nodes = [...list.children];
  const inPage = nodes.length;
  const packs = [...document.querySelectorAll(".pack")];
  const opened = packs.map(() => null);
  const texts = nodes.map((node) => node.textContent.toLowerCase());
  const fragment = document.createElement("template");
  let page = 0;
  let kept = [];
  let turnNumber = 0;

  const open = (place) => {
    opened[place] ??= (async () => {
      const bytes = Uint8Array.from(atob(packs[place].textContent), (char) => char.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      const parts = (await new Response(stream).text()).split("\f");
      packs[place].remove();
      return parts;
    })();
    return opened[place];
  };

  // Parsing thousands of cases would block the page, so that markup is only stripped here.
  const words = (html) =>
    html
      .replace(/<[^>]*>/g, " ")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&#3([49]);/g, (_, digit) => (digit === "4" ? '"' : "'"))
      .replace(/&amp;/g, "&")
      .toLowerCase();

  const packOf = (rank) => Math.floor((rank - inPage) / index.perPack);

  const node = async (rank) => {
    if (!nodes[rank]) {
      const parts = await open(packOf(rank));
      fragment.innerHTML = parts[(rank - inPage) % index.perPack];
      nodes[rank] = fragment.content.querySelector("article");
    }
    return nodes[rank];
  };

  const readAll = async () => {
    const all = await Promise.all(packs.map((_, place) => open(place)));
    all.flat().forEach((html, place) => (texts[inPage + place] ??= words(html)));
  };

  const order = {
    rank: () => 0,
    spread: (a, b) => index.spread[b] - index.spread[a],
    sources: (a, b) => index.sources[b] - index.sources[a],
    changed: (a, b) => index.changed[b].localeCompare(index.changed[a]),
  };

  const choose = () => {
    const wanted = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const since = byId("since").value;
    const chosen = filters
      .filter((filter) => filter.value)
      .map((filter) => {
        const name = filter.dataset.filter;
        return [index[name], index.words[name].indexOf(filter.value)];
      });
    const fits = (rank) =>
      chosen.every(([column, value]) => [].concat(column[rank]).includes(value)) &&
      (!since || index.changed[rank] >= since) &&
      wanted.every((word) => texts[rank].includes(word));
    const by = order[byId("sort").value];
    return index.id.map((_, rank) => rank).filter(fits).sort((a, b) => by(a, b) || a - b);
  };

  const draw = async () => {
    const mine = ++turnNumber;
    const pages = Math.max(1, Math.ceil(kept.length / PER_PAGE));
    page = Math.min(page, pages - 1);
    const shown = kept.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
    const found = await Promise.all(shown.map(node));
    if (mine !== turnNumber) return;
    list.replaceChildren(...found);
    byId("shown").textContent = `${kept.length} of ${total} cases`;
    byId("pages").hidden = pages === 1;
    byId("page").textContent = `Page ${page + 1} of ${pages}`;
    byId("earlier").disabled = page === 0;
    byId("later").disabled = page === pages - 1;
    for (const button of document.querySelectorAll("[data-set]")) {
      const filter = byId(`by-${button.dataset.set}`);
      button.setAttribute("aria-pressed", String(filter.value === button.dataset.value));
    }
  };

  const show = async () => {
    if (byId("search").value.trim() && texts.length < total) {
      byId("shown").textContent = "Searching …";
      await readAll();
    }
    kept = choose();
    await draw();
  };

  // A link to a case shows it even where a filter or another page hides it.
  const follow = async () => {
    const rank = index.id.indexOf(location.hash.replace("#case-", ""));
    if (rank < 0) return;
    if (!nodes[rank]?.isConnected) {
      for (const field of [...filters, byId("search"), byId("since")]) field.value = "";
      kept = choose();
      page = Math.floor(kept.indexOf(rank) / PER_PAGE);
      await draw();
    }
    (await node(rank)).scrollIntoView();
  };

  const restart = () => {
    page = 0;
    return show();
  };
  const turn = async (step) => {
    page += step;
    await draw();
    byId("shown").scrollIntoView();
  };

  form.addEventListener("input", restart);
  form.addEventListener("change", restart); // some browsers send no input event for a select
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(restart));
  byId("earlier").addEventListener("click", () => turn(-1));
  byId("later").addEventListener("click", () => turn(1));
  document.querySelector(".overview").addEventListener("click", (event) => {
    const button = event.target.closest("[data-set]");
    if (!button) return;
    const filter = byId(`by-${button.dataset.set}`);
    filter.value = filter.value === button.dataset.value ? "" : button.dataset.value;
    restart();
  });
  // On paper all chosen cases stand, as far as they are at hand, with what is folded opened.
  addEventListener("beforeprint", () => {
    list.replaceChildren(...kept.slice(0, PRINTED).flatMap((rank) => nodes[rank] ?? []));
    for (const folded of list.querySelectorAll("details:not([open])")) {
      folded.open = true;
      folded.dataset.folded = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const folded of list.querySelectorAll("[data-folded]")) {
      folded.open = false;
      delete folded.dataset.folded;
    }
    draw();
  });
  addEventListener("hashchange", follow);
  if (matchMedia("(max-width: 40rem)").matches) byId("filters").open = false;
  show().then(follow);
})();
