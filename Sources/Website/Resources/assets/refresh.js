// Looks again at what goes on: takes the new page's content where it changed, unless someone is at a form.
const everyMilliseconds = 5000;
let tag = null;
const modules = (page) => [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')).join(' ');

async function look() {
  const answer = await fetch(location.href, { headers: tag ? { 'if-none-match': tag } : {} });
  if (answer.status !== 200) return;
  tag = answer.headers.get('etag');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [here, there] = [document.querySelector('main'), page.querySelector('main')];
  const isBusy = here.contains(document.activeElement) && document.activeElement !== here;
  if (!there || isBusy || [...here.querySelectorAll('input:not([type=hidden])')].some((field) => field.value)) return;
  // What is over needs other modules, or none.
  if (modules(page) !== modules(document)) return location.reload();
  const open = [...here.querySelectorAll('details')].map((details) => details.open);
  there.querySelectorAll('details').forEach((details, index) => { details.open = open[index] ?? false; });
  here.replaceChildren(...there.childNodes);
}

setInterval(() => { if (!document.hidden) look().catch(() => {}); }, everyMilliseconds);
