// The list of all documents.

import { getJSON } from './api.js';
import { h, icon, icons, problemNotice, announce } from './dom.js';
import { bytes, classes, className, count, day, percent, statusNames } from './words.js';
import { chooseFiles } from './uploads.js';

const pageSize = 50;
// Kept while one looks into a document, so that the way back leads to the same list.
const filter = { q: '', class: '', status: '' };

export function showLibrary({ main, signal }) {
  document.title = 'Documents · Deedbox';
  const body = h('div', { class: 'listing', 'aria-busy': 'true' });
  const tally = h('p', { class: 'tally' });
  const state = { main, signal, body, tally, shown: 0 };
  state.filters = filters(() => load(state));
  main.replaceChildren(
    h('div', { class: 'view' }, h('div', { class: 'view-head' }, h('h1', {}, 'Documents'), tally), state.filters, body));
  load(state);
}

function filters(changed) {
  let timer;
  const pick = (name) => (event) => {
    filter[name] = event.target.value;
    clearTimeout(timer);
    timer = setTimeout(changed, name === 'q' ? 200 : 0);
  };
  const option = (value, text, name) => h('option', { value, selected: filter[name] === value }, text);
  return h('form', { class: 'filters', 'aria-label': 'Filter the list', onsubmit: (event) => event.preventDefault() },
    h('label', { class: 'field wide' }, h('span', {}, 'Name'),
      h('input', { type: 'search', value: filter.q, placeholder: 'Any name', oninput: pick('q'), autocomplete: 'off' })),
    h('label', { class: 'field' }, h('span', {}, 'Class'),
      h('select', { onchange: pick('class') }, option('', 'All classes', 'class'),
        classes.map((name) => option(name, className(name), 'class')))),
    h('label', { class: 'field' }, h('span', {}, 'Status'),
      h('select', { onchange: pick('status') }, option('', 'Any status', 'status'),
        Object.entries(statusNames).map(([value, text]) => option(value, text, 'status')))));
}

async function load(state) {
  state.body.setAttribute('aria-busy', 'true');
  try {
    const list = await getJSON('/v1/documents', { ...filter, limit: pageSize }, state.signal);
    state.shown = 0;
    state.filters.hidden = list.documents.length === 0 && !isFiltered();
    if (list.documents.length === 0) {
      state.body.replaceChildren(emptiness(() => { Object.assign(filter, { q: '', class: '', status: '' }); showLibrary(state); }));
      tell(state, undefined);
    } else {
      state.rows = h('tbody');
      state.more = h('div', { class: 'more' });
      state.body.replaceChildren(table(state.rows), state.more);
      append(state, list);
    }
  } catch (error) {
    if (error.name === 'AbortError') return;
    state.body.replaceChildren(problemNotice(error, () => load(state)));
  }
  state.body.removeAttribute('aria-busy');
}

function append(state, list) {
  state.rows.append(...list.documents.map(row));
  state.shown += list.documents.length;
  tell(state, list.next_cursor);
  state.more.replaceChildren(...(list.next_cursor ? [moreButton(state, list.next_cursor)] : []));
}

function moreButton(state, cursor) {
  const button = h('button', { class: 'button', type: 'button' }, 'Show more');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const list = await getJSON('/v1/documents', { ...filter, limit: pageSize, cursor }, state.signal);
      const before = state.rows.lastElementChild;
      append(state, list);
      before.nextElementSibling?.querySelector('a').focus();
    } catch (error) {
      if (error.name !== 'AbortError') state.more.replaceChildren(problemNotice(error, () => load(state)));
    }
  });
  return button;
}

function tell(state, cursor) {
  const text = state.shown === 0 ? '' : `${cursor ? 'The latest ' : ''}${count(state.shown, 'document', 'documents')}`;
  state.tally.textContent = text;
  if (text) announce(`${text} listed`);
}

function isFiltered() {
  return Boolean(filter.q || filter.class || filter.status);
}

function emptiness(clear) {
  if (isFiltered()) {
    return h('div', { class: 'empty' },
      h('h2', {}, 'Nothing matches'),
      h('p', {}, 'No document has this name, class and status.'),
      h('button', { class: 'button', type: 'button', onclick: clear }, 'Clear the filter'));
  }
  return h('div', { class: 'empty target' },
    icon(icons.paper),
    h('h2', {}, 'Put your first documents in the box'),
    h('p', {}, 'Drop leases, amendments, statements or mail anywhere on this page: PDF, scans, Word, HTML, text. '
      + 'Each is read, classified and made findable.'),
    h('button', { class: 'button primary', type: 'button', onclick: chooseFiles }, 'Choose files'));
}

function table(rows) {
  const heads = [['Document', ''], ['Class', ''], ['Pages', 'number'], ['Date', ''], ['Added', '']];
  return h('table', { class: 'documents' },
    h('caption', { class: 'unseen' }, 'Documents, latest added first'),
    h('thead', {}, h('tr', {}, heads.map(([text, kind]) => h('th', { scope: 'col', class: kind }, text)))),
    rows);
}

function row(item) {
  return h('tr', {},
    h('th', { scope: 'row' },
      h('a', { href: `#/documents/${item.id}` }, item.name),
      h('span', { class: 'aside' }, [item.file_type?.toUpperCase(), bytes(item.byte_count)].filter(Boolean).join(' · '))),
    h('td', { class: 'class' }, standing(item)),
    h('td', { class: 'number', 'data-label': 'Pages' }, item.page_count?.toLocaleString('en') ?? ''),
    h('td', { class: 'when', 'data-label': 'Date' }, item.date ? h('time', { datetime: item.date }, day(item.date)) : ''),
    h('td', { class: 'when', 'data-label': 'Added' }, h('time', { datetime: item.added_at }, day(item.added_at))));
}

/** What is known of the class; before that, how far the document has come. */
function standing(item) {
  if (item.status === 'failed') {
    return h('span', { class: 'failed' }, statusNames.failed, h('span', { class: 'aside' }, item.failure?.message));
  }
  if (item.status === 'queued') return h('span', { class: 'waiting' }, statusNames.queued);
  return h('span', { class: 'verdict' }, className(item.class), item.confidence !== undefined && confidence(item.confidence));
}

/** A share as a short bar beside its number. */
export function confidence(share) {
  return h('span', { class: 'confidence', title: 'How sure the model is' },
    h('span', { class: 'meter', 'aria-hidden': 'true' }, h('span', { style: { width: `${share * 100}%` } })),
    percent(share));
}
