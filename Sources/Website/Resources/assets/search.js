// Answers while one types: the same page is fetched, and its results are put in the place of those that are shown.

const field = document.querySelector('.question input[type=search]');
const results = () => document.querySelector('.results');
const pause = 180;
// Pictures of pages are drawn for this visitor alone: they wait until the question is likely to be whole.
const rest = 700;
let timer;
let pictures;
let request;

field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, pause);
});

async function ask() {
  request?.abort();
  request = new AbortController();
  const address = new URL('/search', location.href);
  if (field.value.trim()) address.searchParams.set('q', field.value);
  results().setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: request.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('.results');
    if (fresh) show(fresh);
    history.replaceState(null, '', address);
    document.title = page.title;
  } catch (error) {
    if (error.name !== 'AbortError') results().removeAttribute('aria-busy');
  }
}

function show(fresh) {
  clearTimeout(pictures);
  const waiting = [...fresh.querySelectorAll('.crop img')].map((image) => [image, image.getAttribute('src')]);
  for (const [image] of waiting) image.removeAttribute('src');
  results().replaceWith(document.adoptNode(fresh));
  pictures = setTimeout(() => {
    for (const [image, source] of waiting) image.src = source;
    narrow();
  }, rest);
}

// Where there are many documents, their facets are counted by a request of their own.
async function narrow() {
  const link = results().querySelector('[data-facets]');
  if (!link) return;
  const answer = await fetch(link.href, { signal: request?.signal }).catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const facets = page.querySelector('.facets');
  if (facets && link.isConnected) link.closest('.facets').replaceWith(document.adoptNode(facets));
}

narrow();
