import { NEAR_REASONS } from '../../../lib/wiring/finding';
import { nearText } from '../../../lib/wiring/report/near-text';
import { near } from './reading';

const CASES = [
  [near('case-differs', 'app: web', 'app: Web'), 'Pod shop/web has app: Web (only the case differs)'],
  [near('typo', 'app: wbe', 'app: web'), 'Pod shop/web has app: web (a typo away)'],
  [
    near('typo', 'settigns', 'settings', { kind: 'ConfigMap', name: 'settings' }),
    'ConfigMap shop/settings is there (a typo away from settigns)',
  ],
  [near('key-typo', 'ap: web', 'app: web'), 'Pod shop/web has app: web (the key is a typo away)'],
  [
    near('port-name-typo', 'port htpp/TCP', 'port http = 80/TCP'),
    'Pod shop/web declares port http = 80/TCP (a typo away)',
  ],
  [
    near('namespace-differs', 'namespace: default', 'namespace: shop'),
    'Pod shop/web is in another namespace (namespace: shop, not namespace: default)',
  ],
  [
    near('on-workload-not-template', 'app: web', 'it is on the Deployment itself (metadata.labels), not on its pods', {
      kind: 'Deployment',
    }),
    'Deployment shop/web has app: web, but it is on the Deployment itself (metadata.labels), not on its pods',
  ],
  [near('value-differs', 'tier: front', 'tier: back'), 'Pod shop/web has tier: back instead of tier: front'],
  [near('key-missing', 'tier: front', 'no label tier'), 'Pod shop/web has no label tier'],
  [
    near('two-labels-differ', 'a: b, c: d', 'a: x, c: y'),
    'Pod shop/web has a: x, c: y instead of a: b, c: d (two labels differ)',
  ],
] as const;

test.each(CASES)('%#: $reason in words', (candidate, text) => {
  expect(nearText(candidate)).toBe(text);
});

test('every reason is shown here', () => {
  expect(new Set(CASES.map(([{ reason }]) => reason))).toEqual(new Set(NEAR_REASONS));
});
