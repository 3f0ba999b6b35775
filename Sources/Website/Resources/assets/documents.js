// The table of documents: choosing rows, and adding files with their progress.

import { isTyping } from './site.js';

const form = document.querySelector('.upload');
const bar = document.querySelector('.bulkbar');
// The table may be another one later.
const boxes = () => [...document.querySelectorAll('input[name=id]')];

if (bar) {
  bar.classList.add('live');
  const all = document.createElement('input');
  all.type = 'checkbox';
  all.setAttribute('aria-label', 'Choose all on this page');
  all.addEventListener('change', () => boxes().forEach((box) => { box.checked = all.checked; }));
  document.querySelector('.documents thead th').append(all);
  let last;
  document.querySelector('.documents').addEventListener('click', (event) => {
    if (!event.target.matches('input[name=id]')) return;
    const shown = boxes();
    if (event.shiftKey && shown.includes(last)) {
      const [from, to] = [shown.indexOf(last), shown.indexOf(event.target)].sort((a, b) => a - b);
      for (const between of shown.slice(from, to)) between.checked = event.target.checked;
    }
    last = event.target;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    document.activeElement.closest('.documents tr')?.querySelector('input[name=id]')?.click();
  });
}

if (form) {
  const panel = document.querySelector('.uploads');
  const list = panel.querySelector('ul');
  const summary = panel.querySelector('[role=status]');
  const token = form.elements.form_token.value;
  const waiting = [];
  const jobs = new Map();
  const count = { added: 0, read: 0, failed: 0 };
  let isSending = false;
  let source;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add(form.elements.files.files);
    form.reset();
  });

  let depth = 0;
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragenter', (event) => { if (hasFiles(event) && ++depth) document.body.classList.add('dropping'); });
  document.addEventListener('dragleave', (event) => { if (hasFiles(event) && --depth <= 0) document.body.classList.remove('dropping'); });
  document.addEventListener('dragover', (event) => { if (hasFiles(event)) event.preventDefault(); });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    document.body.classList.remove('dropping');
    add(event.dataTransfer.files);
  });

  function add(files) {
    for (const file of files) {
      const name = element('span', 'name', file.name);
      const bar = document.createElement('progress');
      bar.setAttribute('aria-label', file.name);
      const state = element('span', 'quiet', 'waiting');
      const row = element('li');
      row.append(name, state, bar);
      list.append(row);
      count.added += 1;
      waiting.push({ file, item: { name, bar, state } });
    }
    panel.hidden = false;
    tell();
    send();
  }

  /** How it goes with all of them, for whoever does not watch each. */
  function tell() {
    const failed = count.failed > 0 ? `, ${count.failed} not` : '';
    summary.textContent = `${count.read} of ${count.added} read${failed}`;
  }

  /** One file at a time: the server reads them one behind the other anyhow. */
  async function send() {
    if (isSending) return;
    isSending = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) await sendOne(next);
    isSending = false;
    if (jobs.size === 0) refresh();
  }

  async function sendOne(upload) {
    const { file, item } = upload;
    item.state.textContent = 'sending';
    try {
      const answer = await post(`/v1/documents?name=${encodeURIComponent(file.name)}`, file, item.bar);
      if (answer.status >= 400) return fail(item, answer.body.detail, () => retry(upload));
      const [document] = answer.body.documents;
      if (document.status === 'duplicate') {
        item.state.textContent = 'here already';
        return finish(item, document.document_id);
      }
      item.state.textContent = 'waiting to be read';
      item.bar.removeAttribute('value');
      jobs.set(String(document.job_id), item);
      if (!source) watch();
    } catch {
      fail(item, 'The server could not be reached.', () => retry(upload));
    }
  }

  /** What `fetch` cannot: tells how much has gone out. */
  function post(address, file, bar) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', address);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('X-Form-Token', token);
      request.responseType = 'json';
      request.upload.addEventListener('progress', (event) => {
        bar.max = event.total;
        bar.value = event.loaded;
      });
      request.addEventListener('load', () => resolve({ status: request.status, body: request.response }));
      request.addEventListener('error', reject);
      request.send(file);
    });
  }

  function retry(upload) {
    count.failed -= 1;
    tell();
    waiting.push(upload);
    send();
  }

  /** Has what was not read put in the queue again. */
  async function reread(item, job) {
    try {
      const answer = await fetch(`/v1/jobs/${job}/retry`, { method: 'POST', headers: { 'X-Form-Token': token } });
      const body = await answer.json();
      if (!answer.ok) throw new Error(body.detail);
      count.failed -= 1;
      tell();
      item.state.className = 'quiet';
      item.state.textContent = 'waiting to be read';
      jobs.set(String(body.id), item);
      if (!source) watch();
    } catch (error) {
      item.state.textContent = error.message;
    }
  }

  const mostWatched = 200;

  function watch() {
    source = new EventSource(`/documents/events?jobs=${[...jobs.keys()].slice(0, mostWatched).join(',')}`);
    source.addEventListener('job', (event) => {
      const job = JSON.parse(event.data);
      const item = jobs.get(String(job.id));
      if (!item) return;
      if (job.state === 'done') {
        item.state.textContent = 'read';
        finish(item, job.document_id);
        jobs.delete(String(job.id));
      } else if (job.state === 'failed') {
        link(item, job.document_id);
        fail(item, job.failure.message, () => reread(item, job.id));
        jobs.delete(String(job.id));
      } else if (job.progress?.pages_total) {
        item.state.textContent = `page ${job.progress.pages_done} of ${job.progress.pages_total}`;
        item.bar.max = job.progress.pages_total;
        item.bar.value = job.progress.pages_done;
      }
    });
    source.addEventListener('end', () => {
      source.close();
      source = undefined;
      if (jobs.size > 0) watch();
      else refresh();
    });
  }

  /** Shows the table as it is now, without losing what stands above it. */
  async function refresh() {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [old, fresh] = [document.querySelector('.documents tbody'), page.querySelector('.documents tbody')];
    if (old && fresh) old.replaceWith(fresh);
    else if (fresh) location.reload();
  }

  function finish(item, id) {
    item.bar.max = 1;
    item.bar.value = 1;
    link(item, id);
    count.read += 1;
    tell();
  }

  function link(item, id) {
    const anchor = element('a', 'name', item.name.textContent);
    anchor.href = `/documents/${id}`;
    item.name.replaceWith(anchor);
    item.name = anchor;
  }

  /** Says why, and offers to try again. */
  function fail(item, reason, again) {
    const button = element('button', 'button small', 'Try again');
    button.type = 'button';
    button.addEventListener('click', () => { button.disabled = true; again(); });
    item.state.replaceChildren(reason, button);
    item.state.className = 'failed';
    item.bar.value = 0;
    count.failed += 1;
    tell();
  }
}

function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
