// Passages that answer a question.

import { getJSON } from './api.js';
import { h, marked, problemNotice, announce } from './dom.js';
import { classes, className, count, day } from './words.js';

export function showSearch({ main, parameters, signal }) {
  const query = parameters.get('q') ?? '';
  const chosen = parameters.get('class') ?? '';
  document.title = `${query} · Deedbox`;
  const tally = h('p', { class: 'tally' }, 'Searching…');
  const body = h('div', { 'aria-busy': 'true' });
  main.replaceChildren(
    h('div', { class: 'view narrow' },
      h('div', { class: 'view-head' }, h('h1', {}, 'Found for ', h('q', {}, query)), tally),
      classChoice(query, chosen),
      body));
  load({ query, chosen, tally, body, signal });
}

function classChoice(query, chosen) {
  const link = (name, text) => h('a', {
    href: `#/search?${new URLSearchParams(name ? { q: query, class: name } : { q: query })}`,
    'aria-current': name === chosen ? 'true' : undefined,
  }, text);
  return h('nav', { class: 'choices', 'aria-label': 'Class of document' },
    link('', 'All'), classes.map((name) => link(name, className(name))));
}

async function load(state) {
  const { query, chosen, tally, body, signal } = state;
  const filter = chosen && `class:${chosen}`;
  try {
    const answer = await getJSON('/v1/search', { q: query, filter, top: 20 }, signal);
    tally.textContent = answer.hits.length === 0 ? '' : `${count(answer.hits.length, 'passage', 'passages')}, `
      + `${answer.milliseconds < 10 ? answer.milliseconds.toFixed(1) : Math.round(answer.milliseconds)} ms`;
    announce(`${count(answer.hits.length, 'passage', 'passages')} found`);
    body.replaceChildren(
      ...answer.warnings.map((text) => h('p', { class: 'notice' }, text)),
      answer.hits.length === 0 ? nothing(query) : h('ol', { class: 'hits' }, answer.hits.map(hit)));
  } catch (error) {
    if (error.name === 'AbortError') return;
    tally.textContent = '';
    body.replaceChildren(problemNotice(error, () => load(state)));
  }
  body.removeAttribute('aria-busy');
}

function nothing(query) {
  return h('div', { class: 'empty' },
    h('h2', {}, 'No passage answers this'),
    h('p', {}, /"/.test(query)
      ? 'Words in quotation marks must stand exactly so. Try without them.'
      : 'Try other words, or fewer. A document that was just added is findable once it has been read.'));
}

function hit(item) {
  const place = new URLSearchParams({
    page: item.page,
    span: `${item.span.start}-${item.span.end}`,
    terms: item.parts.matched_terms.join(' '),
  });
  return h('li', { class: 'hit' },
    h('p', { class: 'where' },
      h('span', { class: 'tag' }, className(item.class)),
      item.date && h('time', { datetime: item.date }, day(item.date)),
      h('span', {}, `Page ${item.page}`)),
    h('h2', {}, h('a', { href: `#/documents/${item.document_id}?${place}` }, item.name)),
    item.heading && !item.snippet.startsWith(item.heading) && h('p', { class: 'heading' }, item.heading),
    h('p', { class: 'snippet' }, marked(item.snippet, item.highlights)));
}
