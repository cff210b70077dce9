// Runs a program as web/worker.js does and prints its answers.
'use strict';
const [support, file] = process.argv.slice(2);
require(support);
(async () => {
  const go = new Go();
  const module = await WebAssembly.compile(require('fs').readFileSync(file));
  go.run(await WebAssembly.instantiate(module, go.importObject));
  for (const steps of WebAssembly.Module.customSections(module, 'start')) {
    for (const { of, get, call, with: args = [], set, to } of JSON.parse(new TextDecoder().decode(steps))) {
      const target = go._values[of];
      if (set) target[set] = go._values[to];
      else go._values.push(get ? target[get] : target[call](...args));
    }
  }
  console.log(say('Hello'), say('hello'), say('world'));
  process.exit();
})();
