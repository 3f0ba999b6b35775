// One document: its pages, what it is and why, and what was found in it.

import { getBlob, getJSON, send } from './api.js';
import { h, icon, icons, problemNotice, announce } from './dom.js';
import { confidence } from './library.js';
import { showPage } from './page-view.js';
import { bytes, className, count, day, language, money, percent, statusNames } from './words.js';

export async function showReader({ main, parameters, signal }, id) {
  document.title = 'Deedbox';
  main.replaceChildren(h('div', { class: 'view', 'aria-busy': 'true' }, back(), h('p', { class: 'quiet' }, 'Opening…')));
  try {
    const item = await getJSON(`/v1/documents/${id}`, {}, signal);
    document.title = `${item.name} · Deedbox`;
    main.replaceChildren(h('div', { class: 'view' }, back(), head(item), item.reading
      ? reading(item, parameters, signal)
      : unread(item, () => showReader({ main, parameters, signal }, id))));
  } catch (error) {
    if (error.name === 'AbortError') return;
    main.replaceChildren(h('div', { class: 'view' }, back(), problemNotice(error)));
  }
}

function back() {
  return h('p', { class: 'back' }, h('a', { href: '#/' }, icon(icons.back), 'All documents'));
}

function head(item) {
  const facts = [
    item.file_type?.toUpperCase(),
    item.page_count && count(item.page_count, 'page', 'pages'),
    item.word_count !== undefined && count(item.word_count, 'word', 'words'),
    bytes(item.byte_count),
    item.date && `dated ${day(item.date)}`,
    `added ${day(item.added_at)}`,
  ].filter(Boolean);
  return h('div', { class: 'view-head document' },
    h('div', {},
      h('h1', {}, item.name),
      h('p', { class: 'tally' }, facts.join(' · ')),
      item.parent_id && h('p', { class: 'tally' }, 'Came with ', h('a', { href: `#/documents/${item.parent_id}` }, 'a mail'))),
    h('div', { class: 'actions' },
      h('button', { class: 'button', type: 'button', onclick: (event) => download(item, event.currentTarget) },
        icon(icons.download), 'Download'),
      h('button', { class: 'button', type: 'button', onclick: (event) => remove(item, event.currentTarget) },
        icon(icons.trash), 'Delete')));
}

function unread(item, reload) {
  if (item.status === 'failed') {
    return h('div', { class: 'empty' }, h('h2', {}, statusNames.failed), h('p', {}, item.failure?.message ?? ''));
  }
  return h('div', { class: 'empty' },
    h('h2', {}, 'Waiting to be read'),
    h('p', {}, 'This takes a few seconds, or longer while many documents are in the queue.'),
    h('button', { class: 'button', type: 'button', onclick: reload }, 'Look again'));
}

function reading(item, parameters, signal) {
  const pages = item.reading.pages;
  const hasPictures = pages.some((page) => page.width && page.height);
  const state = {
    id: item.id,
    pages,
    signal,
    number: Math.min(Math.max(Number(parameters.get('page')) || 1, 1), pages.length),
    sheet: h('div', { class: 'sheet' }),
    text: h('div', { class: 'page-text', tabindex: '0', role: 'region', 'aria-label': 'Text of the page' }),
  };
  const span = parameters.get('span')?.match(/^(\d+)-(\d+)$/);
  const element = h('div', { class: `reader${hasPictures ? '' : ' flowing'}` },
    h('section', { class: 'pages', 'aria-label': 'Pages' }, pages.length > 1 && pager(state), state.sheet,
      !hasPictures && state.text),
    h('div', { class: 'margin' },
      item.classification && verdict(item.classification),
      facts(item.reading.features, state),
      hasPictures && h('section', {}, h('h2', {}, 'Text of this page'), state.text),
      remarks(item.reading.diagnostics)));
  const terms = parameters.get('terms')?.split(' ') ?? [];
  turn(state, state.number, span && { start: Number(span[1]), end: Number(span[2]), terms });
  return element;
}

async function turn(state, number, span) {
  state.number = number;
  state.turning?.abort();
  state.turning = new AbortController();
  state.tellNumber?.();
  const shown = await showPage({
    sheet: state.sheet,
    text: state.text,
    id: state.id,
    summary: state.pages[number - 1],
    span,
    signal: AbortSignal.any([state.signal, state.turning.signal]),
  });
  if (shown) state.shown = shown;
}

function pager(state) {
  const field = h('input', { type: 'number', min: '1', max: String(state.pages.length), 'aria-label': 'Page' });
  const step = (path, label, by) => h('button', {
    class: 'plain', type: 'button', 'aria-label': label, onclick: () => turn(state, state.number + by),
  }, icon(path));
  const previous = step(icons.back, 'Page before', -1);
  const next = step(icons.forward, 'Next page', 1);
  field.addEventListener('change', () => {
    const number = Math.round(Number(field.value));
    if (number >= 1 && number <= state.pages.length) turn(state, number);
    else field.value = state.number;
  });
  state.tellNumber = () => {
    field.value = state.number;
    previous.disabled = state.number === 1;
    next.disabled = state.number === state.pages.length;
    announce(`Page ${state.number} of ${state.pages.length}`);
  };
  return h('div', { class: 'pager', role: 'group', 'aria-label': 'Turn pages' },
    previous, field, h('span', {}, `of ${state.pages.length}`), next);
}

function verdict(prediction) {
  const shares = Object.entries(prediction.probabilities).sort((left, right) => right[1] - left[1]);
  const reasons = prediction.explanation.slice(0, 8);
  const most = Math.max(...reasons.map((reason) => Math.abs(reason.weight)), 1e-9);
  return h('section', { class: 'verdict-box' },
    h('h2', {}, 'Class'),
    h('p', { class: 'outcome' }, className(prediction.class), confidence(prediction.confidence)),
    h('table', { class: 'shares' },
      h('caption', { class: 'unseen' }, 'Probability of each class'),
      h('tbody', {}, shares.map(([name, share]) => h('tr', {},
        h('th', { scope: 'row' }, className(name)),
        h('td', { class: 'meter-cell' }, bar(share)),
        h('td', { class: 'number' }, percent(share)))))),
    reasons.length > 0 && h('details', { open: true },
      h('summary', {}, 'Why'),
      h('p', { class: 'quiet' }, 'What speaks for this class, and what against it:'),
      h('table', { class: 'shares reasons' },
        h('caption', { class: 'unseen' }, 'Features and their weight in the decision'),
        h('tbody', {}, reasons.map((reason) => h('tr', { class: reason.weight < 0 ? 'against' : undefined },
          h('th', { scope: 'row' }, reason.feature),
          h('td', { class: 'meter-cell' }, bar(Math.abs(reason.weight) / most)),
          h('td', { class: 'number' }, `${reason.weight < 0 ? '−' : '+'}${Math.abs(reason.weight).toFixed(2)}`)))))),
    h('p', { class: 'quiet' }, `By ${prediction.model.name}, version ${prediction.model.version}`));
}

function bar(share) {
  return h('span', { class: 'meter', 'aria-hidden': 'true' }, h('span', { style: { width: `${share * 100}%` } }));
}

function facts(features, state) {
  const groups = [
    ['Dates', features.dates, (fact) => day(fact.value)],
    ['Amounts', features.monetary_values, (fact) => money(fact.value, fact.currency)],
    ['Signatures', features.signatures, (fact) => fact.name ?? (fact.is_signed ? 'Signed' : 'A place to sign')],
  ].filter(([, list]) => list.length > 0);
  const extent = [
    features.language && language(features.language),
    typeof features.ocr_confidence === 'number' && `scan read with ${percent(features.ocr_confidence)} confidence`,
  ].filter(Boolean);
  return h('section', {},
    h('h2', {}, 'Found in it'),
    groups.length === 0 && h('p', { class: 'quiet' }, 'No dates, amounts or signatures.'),
    groups.map(([title, list, say], index) => h('details', { open: index === 0 },
      h('summary', {}, title, h('span', { class: 'badge' }, String(list.length))),
      h('ul', { class: 'facts' }, list.map((fact) => h('li', {}, h('button', {
        type: 'button', title: `“${fact.text}” on page ${fact.page}`, onclick: () => seek(state, fact),
      }, h('span', {}, say(fact)), h('span', { class: 'aside' }, `Page ${fact.page}`))))))),
    extent.length > 0 && h('p', { class: 'quiet' }, extent.join(' · ')));
}

function seek(state, fact) {
  if (fact.page === state.number && state.shown) state.shown.light(fact.span);
  else turn(state, fact.page, fact.span);
}

function remarks(diagnostics) {
  if (diagnostics.length === 0) return null;
  return h('section', {}, h('details', {},
    h('summary', {}, 'Remarks on reading', h('span', { class: 'badge' }, String(diagnostics.length))),
    h('ul', { class: 'remarks' }, diagnostics.map((remark) => h('li', {},
      remark.page ? `Page ${remark.page}: ${remark.message}` : remark.message)))));
}

async function download(item, button) {
  button.disabled = true;
  try {
    const source = URL.createObjectURL(await getBlob(`/v1/documents/${item.id}/file`));
    h('a', { href: source, download: item.name }).click();
    setTimeout(() => URL.revokeObjectURL(source), 10_000);
  } catch (error) {
    button.after(problemNotice(error));
  }
  button.disabled = false;
}

/** Deletes on the second press; the first one asks. */
async function remove(item, button) {
  if (!button.classList.contains('danger')) {
    button.classList.add('danger');
    button.lastChild.textContent = 'Really delete?';
    button.addEventListener('blur', () => {
      button.classList.remove('danger');
      button.lastChild.textContent = 'Delete';
    }, { once: true });
    return;
  }
  button.disabled = true;
  try {
    await send('DELETE', `/v1/documents/${item.id}`);
    announce(`${item.name} was deleted`);
    location.hash = '#/';
  } catch (error) {
    button.disabled = false;
    button.closest('.view').querySelector('.view-head').after(problemNotice(error));
  }
}
