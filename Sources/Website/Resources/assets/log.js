// Appends what a step writes while it is looked at.
const log = document.querySelector('#log');
const everyMilliseconds = 1500;
let offset = Number(log.dataset.next);

async function look() {
  const answer = await fetch(`${log.dataset.source}?offset=${offset}`, { headers: { accept: 'application/json' } });
  if (!answer.ok) return;
  const piece = await answer.json();
  if (piece.next_offset > offset) {
    const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    log.append(piece.text);
    offset = piece.next_offset;
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  }
}

log.scrollTop = log.scrollHeight;
setInterval(() => { if (!document.hidden) look().catch(() => {}); }, everyMilliseconds);
