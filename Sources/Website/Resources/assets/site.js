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

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const field = document.querySelector('main input[type=search]') ?? document.querySelector('#site-search');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
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
