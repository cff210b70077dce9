// As in its README and its example of key sentences: the whole pipeline, the
// entities, and the three most important sentences.
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

export const peer = async () => {
  const nlp = winkNLP(model);
  const its = nlp.its;
  return (text) => {
    const doc = nlp.readDoc(text);
    const sentences = doc.sentences();
    const picks = doc.out(its.sentenceWiseImportance)
      .sort((a, b) => b.importance - a.importance).slice(0, 3)
      .sort((a, b) => a.index - b.index)
      .map(({ index }) => sentences.itemAt(index).out());
    return [...picks, ...doc.entities().out(its.detail).map((e) => `${e.value} ${e.type}`)];
  };
};
