"use strict";
// Searches, filters, sorts and pages the cases that the page holds. It only hides and reorders
// elements and writes text; it never builds markup.
(() => {
  const PER_PAGE = 50;
  const list = document.getElementById("list");
  const cases = [...list.children];
  const texts = cases.map((item) => item.textContent.toLowerCase());
  const byId = (id) => document.getElementById(id);
  const filters = [...document.querySelectorAll("[data-filter]")];
  const form = document.querySelector(".controls");
  let page = 0;

  const fits = (item, place) => {
    const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const since = byId("since").value;
    return (
      words.every((word) => texts[place].includes(word)) &&
      (!since || item.dataset.changed.slice(0, 10) >= since) &&
      filters.every((filter) => {
        const held = item.dataset[filter.dataset.filter].split("\t");
        return !filter.value || held.includes(filter.value);
      })
    );
  };

  const order = {
    rank: (a, b) => a.dataset.rank - b.dataset.rank,
    spread: (a, b) => b.dataset.spread - a.dataset.spread,
    sources: (a, b) => b.dataset.sources - a.dataset.sources,
    changed: (a, b) => b.dataset.changed.localeCompare(a.dataset.changed),
  };

  const show = () => {
    const kept = cases.filter(fits).sort((a, b) => order[byId("sort").value](a, b) || order.rank(a, b));
    const pages = Math.max(1, Math.ceil(kept.length / PER_PAGE));
    page = Math.min(page, pages - 1);
    const onPage = kept.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
    for (const item of cases) item.hidden = true;
    for (const item of onPage) {
      item.hidden = false;
      list.append(item);
    }
    byId("shown").textContent = `${kept.length} of ${cases.length} cases`;
    byId("pages").hidden = pages === 1;
    byId("page").textContent = `Page ${page + 1} of ${pages}`;
    byId("earlier").disabled = page === 0;
    byId("later").disabled = page === pages - 1;
  };

  // A link to a case shows it even where a filter or another page hides it.
  const follow = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target || !cases.includes(target) || !target.hidden) return;
    form.reset();
    page = Math.floor((target.dataset.rank - 1) / PER_PAGE);
    show();
    target.scrollIntoView();
  };

  const restart = () => {
    page = 0;
    show();
  };
  const turn = (step) => {
    page += step;
    show();
    byId("shown").scrollIntoView();
  };

  form.addEventListener("input", restart);
  form.addEventListener("change", restart); // some browsers send no input event for a select
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(restart));
  byId("earlier").addEventListener("click", () => turn(-1));
  byId("later").addEventListener("click", () => turn(1));
  addEventListener("hashchange", follow);
  show();
  follow();
})();
