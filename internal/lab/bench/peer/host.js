// The page for each peer: paste a text, get a list. It reports the time that the
// peer took and when the peer is ready, in the same way as Standfirst's page.
import { peer } from 'peer';

const result = document.getElementById('result');

function paste(event) {
  const text = event.clipboardData.getData('text/plain');
  const start = performance.now();
  let lines;
  try {
    lines = globalThis.read(text);
  } catch (error) {
    globalThis.benchProbe?.failed(String(error));
    return;
  }
  globalThis.benchProbe?.took(performance.now() - start);
  result.replaceChildren(...lines.map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  }));
}

peer().then((read) => {
  globalThis.read = read;
  document.addEventListener('paste', paste);
  document.documentElement.dataset.engine = 'ready';
});
