/** Filter and search of the ledger; without it the page shows everything. */
export const LEDGER_FILTER = `
(() => {
  const tool = document.querySelector('.tool');
  const [search, select] = [tool.querySelector('input'), tool.querySelector('select')];
  const claims = [...document.querySelectorAll('details.claim')];
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const claim of claims) {
      const { standing, text } = claim.dataset;
      const fits = (select.value === '' || standing === select.value) && words.every((word) => text.includes(word));
      claim.hidden = !fits;
      shown += fits;
    }
    for (const section of document.querySelectorAll('section.source')) section.hidden = !section.querySelector('details.claim:not([hidden])');
    tool.querySelector('output').textContent = shown + ' of ' + claims.length;
  };
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.closest('details');
    if (!details) return;
    details.hidden = false;
    details.closest('section').hidden = false;
    details.open = true;
    details.scrollIntoView();
  };
  search.addEventListener('input', apply);
  select.addEventListener('change', apply);
  tool.querySelector('button').addEventListener('click', () => {
    const open = claims.some((claim) => !claim.hidden && !claim.open);
    for (const claim of claims) if (!claim.hidden) claim.open = open;
  });
  addEventListener('hashchange', reveal);
  tool.hidden = false;
  apply();
  reveal();
})();
`;
