// Makes elements. Whatever comes from a document is set as text, never as markup.

/** Makes an element: `h('a', {href: '#/'}, 'Home')`; a function under `onclick` and the like becomes a listener. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'value') element.value = value;
    else if (name === 'style') Object.assign(element.style, value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** Makes an icon of one path on a 24 by 24 grid. */
export function icon(path) {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(svgSpace, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

export const icons = {
  back: 'M14.500 6 8.500 12l6 6',
  forward: 'm9.500 6 6 6-6 6',
  download: 'M12 4v11m0 0-4.500-4.500M12 15l4.500-4.500M5 19.500h14',
  trash: 'M5 7h14M10 7V4.500h4V7m-7.500 0 .8 12.500h9.400L17.500 7M10.300 10.500v6m3.400-6v6',
  paper: 'M6 3.500h8l4 4V20.500H6ZM14 3.500v4h4',
};

/** Says a sentence to people who listen rather than look. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}

/** A problem on the page, with a way to try again. */
export function problemNotice(error, retry) {
  return h('div', { class: 'notice problem', role: 'alert' },
    h('p', {}, error.message),
    retry && h('button', { class: 'button', type: 'button', onclick: retry }, 'Try again'));
}

/** Text with some of its parts marked; `spans` count Unicode code points. */
export function marked(text, spans) {
  const characters = Array.from(text);
  const parts = [];
  let position = 0;
  for (const span of spans) {
    if (span.start < position) continue;
    parts.push(characters.slice(position, span.start).join(''));
    parts.push(h('mark', {}, characters.slice(span.start, span.end).join('')));
    position = span.end;
  }
  parts.push(characters.slice(position).join(''));
  return parts.filter((part) => part !== '');
}
