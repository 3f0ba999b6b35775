// The page: an address behind the `#` names a view, and a view fills the main element.

import { showLibrary } from './library.js';
import { showReader } from './reader.js';
import { showSearch } from './search.js';
import { startUploads } from './uploads.js';

const main = document.getElementById('main');
const searchInput = document.getElementById('search-input');
let leave = null;
let isFirstView = true;

/** The view that the address names, with its parameters. */
function place() {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  return { path: path || '/', parameters: new URLSearchParams(query) };
}

function show() {
  const { path, parameters } = place();
  leave?.abort();
  leave = new AbortController();
  const view = { main, parameters, signal: leave.signal };
  const id = path.match(/^\/documents\/([0-9a-f]{64})$/)?.[1];
  searchInput.value = path === '/search' ? parameters.get('q') ?? '' : '';
  if (id) showReader(view, id);
  else if (path === '/search') showSearch(view);
  else showLibrary(view);
  if (!isFirstView) {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
  isFirstView = false;
}

document.getElementById('search-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const query = searchInput.value.trim();
  location.hash = query ? `#/search?${new URLSearchParams({ q: query })}` : '#/';
});

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target.matches('input, select, textarea');
  if (event.key === '/' && !isTyping) {
    event.preventDefault();
    searchInput.focus();
    searchInput.select();
  } else if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
    if (isTyping) event.target.blur();
    else if (place().path !== '/') history.length > 1 ? history.back() : location.assign('#/');
  }
});

// The link past the header must not be taken for a view.
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

addEventListener('hashchange', show);
startUploads(() => { if (place().path === '/') show(); });
show();
