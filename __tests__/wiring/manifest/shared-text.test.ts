import { sharedText } from '../../../lib/wiring/manifest/shared-text';

test('a text is the same text, however often it comes and however many others came since', () => {
  const texts = Array.from({ length: 25_000 }, (_, index) => `text-${index}`);
  const long = 'a text of more than a few characters';
  for (const text of [...texts, '', long, ...texts.slice(0, 100)]) expect(sharedText(text)).toBe(text);
});
