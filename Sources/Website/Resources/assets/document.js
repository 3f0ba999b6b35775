// Words lie over the marks, so that they can be selected; a click on a marked word still goes where its mark leads.

const sheet = document.querySelector('svg.sheet');

const markAt = (event) => document.elementsFromPoint(event.clientX, event.clientY)
  .map((element) => element.closest('.marks a'))
  .find(Boolean);

sheet?.addEventListener('click', (event) => {
  if (event.target.closest('.marks') || !getSelection().isCollapsed) return;
  const mark = markAt(event);
  if (mark) location.href = mark.getAttribute('href');
});

sheet?.addEventListener('pointermove', (event) => {
  sheet.classList.toggle('over-mark', Boolean(markAt(event)));
});
