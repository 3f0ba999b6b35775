// One page of a document: its picture with the words laid over it, and its text beside it.
//
// Both show the same words: what is selected in one is lit up in the other.

import { getBlob, getJSON } from './api.js';
import { h, problemNotice } from './dom.js';

const dotsPerInch = 130;

/**
 * Shows a page in `sheet` (its picture) and `text` (its text).
 *
 * `span` counts Unicode code points of the page's text; the words in it are marked and brought into sight. With
 * `span.terms`, stems of words, the passage is marked faintly and the words with these stems strongly.
 */
export async function showPage({ sheet, text, id, summary, span, signal }) {
  const hasPicture = Boolean(summary.width && summary.height);
  sheet.hidden = !hasPicture;
  sheet.setAttribute('aria-busy', String(hasPicture));
  try {
    const page = await getJSON(`/v1/documents/${id}/pages/${summary.number}`, {}, signal);
    const view = { words: textWords(page, text), boxes: [], found: [] };
    if (hasPicture) {
      layWords(view, page, sheet, summary);
      showPicture(sheet, id, summary, signal);
    }
    linkSelections(view, text, sheet, signal);
    if (span) mark(view, page, span);
    return { light: (other) => mark(view, page, other) };
  } catch (error) {
    if (error.name !== 'AbortError') {
      sheet.hidden = true;
      text.replaceChildren(problemNotice(error, () => showPage({ sheet, text, id, summary, span, signal })));
    }
    return undefined;
  }
}

/** The text with an element for each word, so that words can be found and lit up. */
function textWords(page, text) {
  const characters = Array.from(page.text);
  const parts = [];
  const elements = [];
  let position = 0;
  for (const word of page.words) {
    const end = word.offset + Array.from(word.text).length;
    if (word.offset < position) { elements.push(null); continue; }
    parts.push(characters.slice(position, word.offset).join(''));
    const element = h('span', { class: word.confidence < 0.6 ? 'doubtful' : undefined },
      characters.slice(word.offset, end).join(''));
    parts.push(element);
    elements.push(element);
    position = end;
  }
  parts.push(characters.slice(position).join(''));
  text.replaceChildren(...(page.text.trim() ? parts : [h('p', { class: 'quiet' }, 'This page has no text.')]));
  return elements;
}

/** Invisible words over the picture, at their places, to be selected like text. */
function layWords(view, page, sheet, summary) {
  const layer = h('div', { class: 'layer', 'aria-hidden': 'true' });
  view.boxes = page.words.map((word) => {
    if (!word.box) return null;
    const element = h('span', {
      style: {
        left: `${100 * word.box.x / summary.width}%`,
        top: `${100 * word.box.y / summary.height}%`,
        width: `${100 * word.box.width / summary.width}%`,
        height: `${100 * word.box.height / summary.height}%`,
        fontSize: `${100 * word.box.height / summary.width}cqw`,
      },
    }, `${word.text} `);
    layer.append(element);
    return element;
  });
  sheet.style.aspectRatio = `${summary.width} / ${summary.height}`;
  sheet.replaceChildren(layer);
}

async function showPicture(sheet, id, summary, signal) {
  try {
    const blob = await getBlob(`/v1/documents/${id}/pages/${summary.number}/image?dpi=${dotsPerInch}`, signal);
    const source = URL.createObjectURL(blob);
    const picture = h('img', { src: source, alt: `Page ${summary.number} as it looks`, draggable: 'false' });
    picture.addEventListener('load', () => URL.revokeObjectURL(source), { once: true });
    sheet.prepend(picture);
  } catch (error) {
    if (error.name === 'AbortError') return;
    if (error.code === 'page_has_no_image') sheet.hidden = true;
    else sheet.replaceChildren(problemNotice(error, () => showPicture(sheet, id, summary, signal)));
  }
  sheet.removeAttribute('aria-busy');
}

/** Lights up in one half what is selected in the other. */
function linkSelections(view, text, sheet, signal) {
  let isPlanned = false;
  const update = () => {
    isPlanned = false;
    const selection = getSelection();
    const isOpen = !selection.isCollapsed;
    const inText = isOpen && text.contains(selection.anchorNode);
    const inSheet = isOpen && sheet.contains(selection.anchorNode);
    view.words.forEach((word, index) => {
      const box = view.boxes[index];
      box?.classList.toggle('selected', Boolean(inText && word && selection.containsNode(word, true)));
      word?.classList.toggle('selected', Boolean(inSheet && box && selection.containsNode(box, true)));
    });
  };
  document.addEventListener('selectionchange', () => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(update);
  }, { signal });
}

/** Marks the words of a span and brings the first of them into sight. */
function mark(view, page, span) {
  for (const element of view.found) element.classList.remove('found', 'answer', 'fact');
  view.found = [];
  const kind = (word) => {
    if (!span.terms) return 'fact';
    const plain = word.text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
    return span.terms.some((term) => term && plain.startsWith(term)) ? 'answer' : 'found';
  };
  let first;
  let best;
  page.words.forEach((word, index) => {
    const end = word.offset + Array.from(word.text).length;
    if (word.offset >= span.end || end <= span.start) return;
    const mark = kind(word);
    first ??= index;
    if (mark === 'answer') best ??= index;
    for (const element of [view.words[index], view.boxes[index]]) {
      if (!element) continue;
      element.classList.add('found', mark);
      view.found.push(element);
    }
  });
  first = best ?? first;
  if (first === undefined) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const target = view.boxes[first] ?? view.words[first];
  target?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  const word = view.words[first];
  const pane = word?.closest('.page-text');
  if (word && pane && target !== word) pane.scrollTo({ top: word.offsetTop - pane.clientHeight / 3 });
}
