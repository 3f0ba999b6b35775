// Talks to the server. Every failure becomes an `ApiError` whose message can be shown.

const keyName = 'deedbox.key';

export class ApiError extends Error {
  constructor(message, code, status) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

function headers() {
  const key = sessionStorage.getItem(keyName);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

function unreachable() {
  return new ApiError('The server cannot be reached. Check that it runs, then try again.', 'unreachable', 0);
}

function problem(status, text) {
  try {
    const body = JSON.parse(text);
    return new ApiError(body.detail ?? 'The server could not answer.', body.code, status);
  } catch {
    return new ApiError(`The server answered with status ${status}.`, 'unknown', status);
  }
}

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: { ...headers(), ...options.headers } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw unreachable();
  }
  if (response.ok) return response;
  const error = problem(response.status, await response.text());
  if (response.status === 401 && await askForKey(error)) return request(path, options);
  throw error;
}

/** The address with those parameters; empty ones are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export async function getJSON(path, parameters, signal) {
  return (await request(address(path, parameters), { signal })).json();
}

export async function getBlob(path, signal) {
  return (await request(path, { signal })).blob();
}

export async function send(method, path) {
  const response = await request(path, { method, headers: { 'Idempotency-Key': randomWord() } });
  return response.status === 204 ? null : response.json();
}

/** A word that no other write uses; `crypto.randomUUID` is missing where the page came without TLS. */
function randomWord() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hands a file in; `progress` is told the share that was sent, 0 to 1. */
export function upload(file, progress) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', '/v1/documents');
    for (const [name, value] of Object.entries(headers())) call.setRequestHeader(name, value);
    call.setRequestHeader('Idempotency-Key', randomWord());
    call.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    call.onerror = () => reject(unreachable());
    call.onload = async () => {
      if (call.status < 300) {
        resolve(JSON.parse(call.responseText).documents[0]);
        return;
      }
      const error = problem(call.status, call.responseText);
      if (call.status === 401 && await askForKey(error)) resolve(upload(file, progress));
      else if (call.status === 429) setTimeout(() => resolve(upload(file, progress)), 1000);
      else reject(error);
    };
    const form = new FormData();
    form.append('file', file, file.name);
    call.send(form);
  });
}

let asking = null;

/** Asks for a key once for all requests that wait for one; false when the person has none. */
function askForKey(error) {
  asking ??= new Promise((resolve) => {
    const dialog = document.getElementById('key-dialog');
    const input = document.getElementById('key-input');
    const notice = document.getElementById('key-error');
    notice.hidden = error.code !== 'key_invalid';
    notice.textContent = error.message;
    input.value = '';
    dialog.addEventListener('close', () => {
      const isGiven = dialog.returnValue === 'use' && input.value.trim() !== '';
      if (isGiven) sessionStorage.setItem(keyName, input.value.trim());
      asking = null;
      resolve(isGiven);
    }, { once: true });
    document.getElementById('key-refuse').addEventListener('click', () => dialog.close(''), { once: true });
    dialog.returnValue = '';
    dialog.showModal();
  });
  return asking;
}
