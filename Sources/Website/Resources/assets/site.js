// What every page is better with; nothing here is needed to read or to send a form.

// The zone travels in a cookie, so that the next page is told in it; this one is put right at once.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.split('; ').includes(`zone=${encodeURIComponent(zone)}`)) {
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=strict`;
  const short = new Intl.DateTimeFormat(navigator.languages, { dateStyle: 'medium', timeStyle: 'short' });
  const full = new Intl.DateTimeFormat(navigator.languages, { dateStyle: 'full', timeStyle: 'long' });
  for (const element of document.querySelectorAll('time[datetime*="T"]')) {
    const moment = new Date(element.dateTime);
    element.textContent = short.format(moment);
    element.title = full.format(moment);
  }
}

/** Whether a key pressed there is meant as text. */
export const isTyping = (target) => target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

// Of many sections the one that is shown may lie beyond a phone's edge.
document.querySelector('.rooms [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

const help = document.querySelector('#keys');
const helpButton = document.querySelector('button.keys');
if (helpButton) {
  helpButton.hidden = false;
  helpButton.addEventListener('click', () => help.showModal());
}

function search() {
  const field = document.querySelector('main input[type=search]') ?? document.querySelector('#site-search');
  field?.focus();
  field?.select();
  return field;
}

/** The name after this one in a list, or that before it. */
function step(by) {
  const links = [...document.querySelectorAll('main .table tbody th a, main .hit h2 a')];
  const row = document.activeElement?.closest('tr, .hit');
  const here = links.findIndex((link) => row?.contains(link));
  const link = links[here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by];
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
  return link;
}

const follow = (selector) => {
  const link = document.querySelector(selector);
  link?.click();
  return link;
};

const keys = {
  '/': search,
  '?': () => { help?.showModal(); return help; },
  j: () => step(1),
  k: () => step(-1),
  n: () => follow('main a[rel=next]'),
  p: () => follow('main a[rel=prev]'),
};
const secondKeyMilliseconds = 1500;
let going = -secondKeyMilliseconds;

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help?.open || isTyping(event.target)) return;
  const isSecond = event.timeStamp - going < secondKeyMilliseconds;
  going = event.key === 'g' && !isSecond ? event.timeStamp : -secondKeyMilliseconds;
  const isTaken = isSecond ? follow(`.rooms a[data-go="${CSS.escape(event.key)}"]`) : keys[event.key]?.();
  if (!isTaken && !isSecond) return;
  event.preventDefault();
  // A page's own key of that name is not meant.
  event.stopImmediatePropagation();
});

// A form is sent once, however often its button is pressed.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});
