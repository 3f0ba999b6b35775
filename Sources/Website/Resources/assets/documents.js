// The table of documents: choosing rows, and adding files with their progress.

const form = document.querySelector('.upload');
const bar = document.querySelector('.bulkbar');
const boxes = [...document.querySelectorAll('input[name=id]')];

if (bar) {
  bar.classList.add('live');
  const all = document.createElement('input');
  all.type = 'checkbox';
  all.setAttribute('aria-label', 'Choose all on this page');
  all.addEventListener('change', () => boxes.forEach((box) => { box.checked = all.checked; }));
  document.querySelector('.documents thead th').append(all);
  let last;
  for (const box of boxes) {
    box.addEventListener('click', (event) => {
      if (event.shiftKey && last) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
        for (const between of boxes.slice(from, to)) between.checked = box.checked;
      }
      last = box;
    });
  }
}

if (form) {
  const panel = document.querySelector('.uploads');
  const list = panel.querySelector('ul');
  const token = form.elements.form_token.value;
  const waiting = [];
  const jobs = new Map();
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
      const state = element('span', 'quiet', 'waiting');
      const item = element('li');
      item.append(name, state, bar);
      list.append(item);
      waiting.push({ file, item: { name, bar, state } });
    }
    panel.hidden = false;
    send();
  }

  /** One file at a time: the server reads them one behind the other anyhow. */
  async function send() {
    if (isSending) return;
    isSending = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) await sendOne(next);
    isSending = false;
    if (jobs.size > 0) watch();
    else refresh();
  }

  async function sendOne({ file, item }) {
    item.state.textContent = 'sending';
    try {
      const address = `/v1/documents?name=${encodeURIComponent(file.name)}`;
      const answer = await fetch(address, {
        method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream', 'X-Form-Token': token },
      });
      const body = await answer.json();
      if (!answer.ok) return fail(item, body.detail);
      const [document] = body.documents;
      if (document.status === 'duplicate') {
        item.state.textContent = 'here already';
        item.bar.value = 1;
        return link(item, document.document_id);
      }
      item.state.textContent = 'waiting to be read';
      jobs.set(String(document.job_id), item);
    } catch {
      fail(item, 'The server could not be reached. Add the file again.');
    }
  }

  function watch() {
    source?.close();
    source = new EventSource(`/documents/events?jobs=${[...jobs.keys()].slice(0, 200).join(',')}`);
    source.addEventListener('job', (event) => {
      const job = JSON.parse(event.data);
      const item = jobs.get(String(job.id));
      if (!item) return;
      if (job.state === 'done') {
        item.state.textContent = 'read';
        item.bar.value = 1;
        link(item, job.document_id);
        jobs.delete(String(job.id));
      } else if (job.state === 'failed') {
        fail(item, job.failure.message);
        link(item, job.document_id);
        jobs.delete(String(job.id));
      } else if (job.progress?.pages_total) {
        item.state.textContent = `page ${job.progress.pages_done} of ${job.progress.pages_total}`;
        item.bar.max = job.progress.pages_total;
        item.bar.value = job.progress.pages_done;
      }
    });
    source.addEventListener('end', () => {
      source.close();
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

  function link(item, id) {
    const anchor = element('a', 'name', item.name.textContent);
    anchor.href = `/documents/${id}`;
    item.name.replaceWith(anchor);
  }

  function fail(item, reason) {
    item.state.textContent = reason;
    item.state.className = 'failed';
    item.bar.value = 0;
  }
}

function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
