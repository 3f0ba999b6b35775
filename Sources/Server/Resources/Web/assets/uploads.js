// Adds files: by the button or by dropping them anywhere, and tells how far each has come.

import { getJSON, send, upload } from './api.js';
import { h, announce } from './dom.js';
import { className, percent } from './words.js';

const parallelUploads = 2;
const pollMilliseconds = 700;

const panel = document.getElementById('uploads');
const list = document.getElementById('uploads-list');
const title = document.getElementById('uploads-title');
const input = document.getElementById('upload-input');
const veil = document.getElementById('drop-veil');
const waiting = [];
const reading = new Map();
let sending = 0;
let isPolling = false;
let whenChanged = () => {};

/** `changed` is called when a document has come or has been read. */
export function startUploads(changed) {
  whenChanged = changed;
  document.getElementById('upload-button').addEventListener('click', chooseFiles);
  document.getElementById('uploads-close').addEventListener('click', close);
  input.addEventListener('change', () => { add(input.files); input.value = ''; });
  catchDrops();
}

export function chooseFiles() {
  input.click();
}

function catchDrops() {
  let depth = 0;
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  const raise = (step) => { depth += step; veil.hidden = depth <= 0; };
  addEventListener('dragenter', (event) => { if (hasFiles(event)) raise(1); });
  addEventListener('dragleave', (event) => { if (hasFiles(event)) raise(-1); });
  addEventListener('dragover', (event) => { if (hasFiles(event)) event.preventDefault(); });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    veil.hidden = true;
    add(event.dataTransfer.files);
  });
}

function close() {
  panel.hidden = true;
  for (const line of [...list.children]) if (line.dataset.state === 'settled') line.remove();
  document.getElementById('upload-button').focus();
}

function add(files) {
  if (files.length === 0) return;
  panel.hidden = false;
  for (const file of files) {
    const bar = h('span');
    const item = { file, bar, note: h('span', { class: 'note' }, 'Waiting') };
    item.name = h('span', { class: 'name' }, file.name);
    item.line = h('li', {}, item.name, item.note, h('span', { class: 'meter', 'aria-hidden': 'true' }, bar));
    list.append(item.line);
    waiting.push(item);
  }
  announce(`Adding ${files.length === 1 ? files[0].name : `${files.length} files`}`);
  sendNext();
}

function sendNext() {
  tellTotal();
  while (sending < parallelUploads && waiting.length > 0) {
    sending += 1;
    sendOne(waiting.shift()).finally(() => { sending -= 1; sendNext(); });
  }
}

async function sendOne(item) {
  item.note.textContent = 'Sending';
  try {
    const answer = await upload(item.file, (share) => {
      item.bar.style.width = `${share * 100}%`;
      item.note.textContent = share < 1 ? `Sending, ${percent(share)}` : 'Checking';
    });
    item.id = answer.document_id;
    item.name.replaceChildren(h('a', { href: `#/documents/${item.id}` }, item.file.name));
    if (answer.status === 'duplicate') {
      settle(item, 'Already in the box');
    } else {
      item.note.textContent = 'Reading';
      item.line.dataset.state = 'reading';
      reading.set(answer.job_id, item);
      whenChanged();
      poll();
    }
  } catch (error) {
    settle(item, error.message, true);
  }
}

/** One question for all jobs, for as long as one of them is not finished. */
async function poll() {
  if (isPolling) return;
  isPolling = true;
  while (reading.size > 0) {
    await new Promise((resume) => setTimeout(resume, pollMilliseconds));
    try {
      const latest = (await getJSON('/v1/jobs', { limit: 200 })).jobs;
      const known = new Map(latest.map((job) => [job.id, job]));
      for (const id of [...reading.keys()]) {
        const job = known.get(id) ?? await getJSON(`/v1/jobs/${id}`);
        if (job.state === 'done' || job.state === 'failed') await finish(job);
        else tellProgress(job);
      }
    } catch (error) {
      if (error.status !== 0) {
        for (const item of reading.values()) settle(item, error.message, true);
        reading.clear();
      }
    }
  }
  isPolling = false;
}

function tellProgress(job) {
  const total = job.progress?.pages_total;
  if (!total) return;
  const page = Math.min(job.progress.pages_done + 1, total);
  reading.get(job.id).note.textContent = total > 1 ? `Reading page ${page} of ${total}` : 'Reading';
}

async function finish(job) {
  const item = reading.get(job.id);
  reading.delete(job.id);
  if (job.state === 'failed') {
    settle(item, job.failure?.message ?? 'Could not be read', true);
    item.line.append(h('button', { class: 'button small', type: 'button', onclick: (event) => retry(job, item, event.target) },
      'Try again'));
  } else {
    const found = await getJSON(`/v1/documents/${job.document_id}`);
    settle(item, found.class ? `${className(found.class)}, ${percent(found.confidence)}` : 'Read');
  }
  whenChanged();
}

async function retry(job, item, button) {
  button.remove();
  try {
    await send('POST', `/v1/jobs/${job.id}/retry`);
    item.note.textContent = 'Reading';
    item.line.dataset.state = 'reading';
    item.line.classList.remove('failed');
    reading.set(job.id, item);
    tellTotal();
    poll();
  } catch (error) {
    settle(item, error.message, true);
  }
}

function settle(item, text, isFailure = false) {
  item.line.dataset.state = 'settled';
  item.line.classList.toggle('failed', isFailure);
  item.note.textContent = text;
  announce(`${item.file.name}: ${text}`);
  tellTotal();
}

function tellTotal() {
  const open = waiting.length + sending + reading.size;
  title.textContent = open > 0 ? `Adding files, ${open} to go` : 'Files added';
}
