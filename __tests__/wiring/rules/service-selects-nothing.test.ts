import { ruleCases } from './rule-table';
import { found, service, workload } from './short-world';

const cases = ruleCases('service-selects-nothing', {
  faults: {
    'the-case-differs': [
      '28 error[service-selects-nothing] Service hb-test/my-nodeport spec.selector.app',
      '  case-differs Pod hb-test/myapp-pod: write app: helloApp in the place of app: helloapp in spec.selector of Service hb-test/my-nodeport',
    ],
    'a-typo-in-the-value': [
      '57 error[service-selects-nothing] Service recommendationservice spec.selector.app',
      '  typo Deployment recommendationservice: write app: recommendationservice in the place of app: recomendationservice in spec.selector of Service recommendationservice',
    ],
    'two-letters-swapped': [
      '51 error[service-selects-nothing] Service web spec.selector.app',
      '  typo Deployment web: write app: web in the place of app: wbe in spec.selector of Service web',
    ],
    'a-separator-too-few': [
      '26 error[service-selects-nothing] Service user-db spec.selector.app',
      '  typo Deployment user-db: write app: user-db in the place of app: userdb in spec.selector of Service user-db',
    ],
    'a-typo-in-the-key': [
      '26 error[service-selects-nothing] Service web spec.selector["app.kubernetes.io/nane"]',
      '  key-typo Deployment web: write app.kubernetes.io/name: web in the place of app.kubernetes.io/nane: web in spec.selector of Service web',
    ],
    'the-case-of-the-key-differs': [
      '24 error[service-selects-nothing] Service web spec.selector.App',
      '  key-typo Deployment web: write app: web in the place of App: web in spec.selector of Service web',
    ],
    'the-namespace-is-forgotten': [
      '26 error[service-selects-nothing] Service my-nodeport spec.selector',
      '  namespace-differs Pod hb-test/myapp-pod: set metadata.namespace: hb-test on Service my-nodeport',
    ],
    'the-namespace-is-another': [
      '35 error[service-selects-nothing] Service store/web spec.selector',
      '  namespace-differs Deployment shop/web: set metadata.namespace: shop on Service store/web',
    ],
    'the-pod-forgot-its-namespace': [
      '29 error[service-selects-nothing] Service shop/web spec.selector',
      '  namespace-differs Deployment web: set metadata.namespace: shop on Deployment web',
    ],
    'the-label-is-on-the-deployment-alone': [
      '28 error[service-selects-nothing] Service nginx spec.selector.tier',
      '  on-workload-not-template Deployment nginx: add tier: backend to spec.template.metadata.labels of Deployment nginx',
    ],
    'the-only-label-is-on-the-deployment-alone': [
      '26 error[service-selects-nothing] Service invoices spec.selector.product',
      '  on-workload-not-template Deployment billing: add product: invoices to spec.template.metadata.labels of Deployment billing',
    ],
    'the-value-differs-in-a-pod-of-the-same-name': [
      '18 error[service-selects-nothing] Service echo spec.selector.app',
      '  value-differs Pod echo: write app: echo in the place of app: echo-server in spec.selector of Service echo',
    ],
    'the-instance-differs-after-a-release-was-renamed': [
      '27 error[service-selects-nothing] Service shop-web spec.selector["app.kubernetes.io/instance"]',
      '  value-differs Deployment shop-web: write app.kubernetes.io/instance: shop in the place of app.kubernetes.io/instance: store in spec.selector of Service shop-web',
    ],
    'the-name-label-differs-within-one-release': [
      '29 error[service-selects-nothing] Service shop-web spec.selector["app.kubernetes.io/name"]',
      '  value-differs Deployment shop-web: write app.kubernetes.io/name: web in the place of app.kubernetes.io/name: frontend in spec.selector of Service shop-web',
    ],
    'a-label-that-the-pods-lack': [
      '27 error[service-selects-nothing] Service reviews spec.selector.service',
      '  key-missing Deployment reviews-v1: add service: reviews to spec.template.metadata.labels of Deployment reviews-v1',
    ],
    'a-version-that-nobody-carries': [
      '57 note[service-selects-nothing] Service reviews-v3 spec.selector.version',
      '  value-differs Deployment reviews-v1: write version: v1 in the place of version: v3 in spec.selector of Service reviews-v3',
      '  value-differs Deployment reviews-v2: write version: v2 in the place of version: v3 in spec.selector of Service reviews-v3',
    ],
    'the-name-under-another-key': [
      '24 error[service-selects-nothing] Service web spec.selector.app',
      '  key-missing Deployment web: write app.kubernetes.io/name: web in the place of app: web in spec.selector of Service web',
    ],
    'two-labels-differ-in-a-workload-of-the-same-name': [
      '27 error[service-selects-nothing] Service shop-web spec.selector',
      '  two-labels-differ Deployment shop-web: write app: shop, tier: web in the place of app: store, tier: frontend in spec.selector of Service shop-web',
    ],
    'two-labels-differ-beside-one-that-fits': [
      '58 error[service-selects-nothing] Service web spec.selector',
      '  two-labels-differ Deployment web: write tier: frontend, release: r1 in the place of tier: backend, release: r2 in spec.selector of Service web',
    ],
    'two-typos-in-two-labels': [
      '25 error[service-selects-nothing] Service payments-gateway spec.selector',
      '  two-labels-differ Deployment payments: write app: payments, component: gateway in the place of app: paymets, component: gatewya in spec.selector of Service payments-gateway',
    ],
    'the-port-fits-and-the-name-differs': [
      '55 error[service-selects-nothing] Service public spec.selector.app',
      '  value-differs Deployment frontend: write app: frontend in the place of app: website in spec.selector of Service public',
    ],
    'an-empty-value-matches-no-missing-label': [
      '25 error[service-selects-nothing] Service web spec.selector.track',
      '  key-missing Deployment web: add track: "" to spec.template.metadata.labels of Deployment web',
    ],
    'the-pod-name-of-a-stateful-set-beyond-its-replicas': [
      '39 note[service-selects-nothing] Service db-primary spec.selector["statefulset.kubernetes.io/pod-name"]',
      '  value-differs StatefulSet db: write statefulset.kubernetes.io/pod-name: db-0 in the place of statefulset.kubernetes.io/pod-name: db-3 in spec.selector of Service db-primary',
    ],
    'no-pods-of-a-replication-controller-by-a-typo': [
      '27 error[service-selects-nothing] Service redis-slave spec.selector.name',
      '  typo ReplicationController redis-slave: write name: redis-slave in the place of name: redis-slvae in spec.selector of Service redis-slave',
    ],
    'a-rollout-by-a-typo': [
      '24 error[service-selects-nothing] Service checkout-stable spec.selector.app',
      '  typo Rollout checkout: write app: checkout in the place of app: chekout in spec.selector of Service checkout-stable',
    ],
    'a-service-in-a-list': [
      '26 error[service-selects-nothing] Service web spec.selector.app',
      '  typo Deployment web: write app: web-server in the place of app: web-sever in spec.selector of Service web',
    ],
    'two-files': [
      '7 error[service-selects-nothing] Service web spec.selector.app',
      '  typo Deployment web: write app: storefront in the place of app: store-front in spec.selector of Service web',
    ],
    'nothing-like-it-in-an-open-world': ['33 note[service-selects-nothing] Service postgres spec.selector'],
    'another-value-where-another-service-reaches-the-pods-too': [
      '37 error[service-selects-nothing] Service frontend spec.selector.app',
      '  value-differs Deployment frontend: write app: frontend in the place of app: webshop in spec.selector of Service frontend',
    ],
    'a-short-key-with-a-typo': [
      '24 error[service-selects-nothing] Service cart spec.selector.apo',
      '  key-typo Deployment cart: write app: cart in the place of apo: cart in spec.selector of Service cart',
    ],
    'a-letter-too-few-in-a-short-value': [
      '24 error[service-selects-nothing] Service auth-api spec.selector.app',
      '  typo Deployment auth-api: write app: auth in the place of app: aut in spec.selector of Service auth-api',
    ],
    'another-label-on-a-stateful-set': [
      '39 error[service-selects-nothing] Service zk-cs spec.selector.squad',
      '  key-missing StatefulSet zk: add squad: blue to spec.template.metadata.labels of StatefulSet zk',
    ],
  },
  closed: {
    'nothing-like-it-anywhere': ['33 error[service-selects-nothing] Service postgres spec.selector'],
  },
  healthy: [
    'made-elsewhere',
    'no-selector',
    'an-empty-selector',
    'an-external-name',
    'labels-that-controllers-add',
    'a-namespace-left-out-means-default',
    'an-environment-per-namespace',
    'bookinfo',
    'a-custom-resource-with-a-pod-template',
    'a-typed-list',
  ],
  doubtful: [
    'a-leader-that-is-labelled-at-run-time',
    'a-canary-that-is-made-when-it-is-needed',
    'a-tenant-whose-pods-an-operator-makes',
    'pods-that-operators-make',
    'ports-that-fit-by-chance',
    'a-sibling-whose-name-is-alike',
    'a-service-named-after-what-it-selects',
  ],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});

test.each([
  ['the only port', 'ports: [{ port: 80, targetPort: http }]', 'error'],
  ['one of two ports', 'ports: [{ port: 80, targetPort: http }, { port: 81, targetPort: admin }]', 'note'],
  ['none, there being none', 'clusterIP: None', 'note'],
])('pods of another application that declare %s of a Service: %s', (_, ports, severity) => {
  const other = workload('Deployment', 'gateway', 'app: x, tier: a', '', '{ name: http, containerPort: 8080 }');
  const rest = workload('Deployment', 'database', 'app: y, tier: a', '', '{ name: sql, containerPort: 5432 }');
  const asked = service(`selector: { app: checkout, tier: a }, ${ports}`, 'front');
  expect(found('service-selects-nothing', asked + other + rest)).toEqual([
    expect.stringMatching(`^${severity} Service front: `),
  ]);
});

test('a Service without ports says nothing of whose ports fit', () => {
  const other = workload('Deployment', 'gateway', 'app: x, tier: a', '', '{ name: http, containerPort: 8080 }');
  const asked = service('selector: { app: checkout, tier: a }, clusterIP: None', 'front');
  expect(found('service-selects-nothing', asked + other)).toEqual([expect.stringMatching('^note Service front: ')]);
});

test.each([
  ['labels: { app: checkout }', 0],
  ['labels: { app: other }', 1],
  ['selector: { app: checkout }', 1],
])('a selector is not loose when %s stands in what cannot be read: %i', (text, count) => {
  const unread = `---\nkind: {{ .Values.kind }}\nspec: { ${text} }\n`;
  expect(found('service-selects-nothing', service('selector: { app: checkout }') + unread)).toHaveLength(count);
});
