// As in its README: the script from unpkg, which defines `nlp`, and the persons,
// places and organisations of a text.
export const peer = async () => (text) => {
  const doc = globalThis.nlp(text);
  return [...doc.people().out('array'), ...doc.places().out('array'), ...doc.organizations().out('array')];
};
