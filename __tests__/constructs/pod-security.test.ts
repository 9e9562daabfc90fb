import { Deployment, DeploymentProps, Namespace, NamespaceProps, Pod, PodSecurityLevel } from '../../lib';
import { newChart, only } from '../manifests';
import { app, LABEL, namespaceOf, podIn } from './pod-security/pod-in';
import { container, refusedByBoth, refusedByRestricted } from './pod-security/refused';
import { allThatBaselineTakes, allThatRestrictedTakes } from './pod-security/taken';

const { PRIVILEGED, BASELINE, RESTRICTED } = PodSecurityLevel;
test('a level is enforced as Kubernetes 1.34 reads it, and the cluster’s own version warns and audits', () => {
  const chart = newChart();
  namespaceOf(chart, RESTRICTED, { team: 'web' });
  expect(only(chart, 'Namespace').metadata.labels).toEqual({
    'pod-security.kubernetes.io/enforce': 'restricted',
    'pod-security.kubernetes.io/enforce-version': 'v1.34',
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/warn-version': 'latest',
    'pod-security.kubernetes.io/audit': 'restricted',
    'pod-security.kubernetes.io/audit-version': 'latest',
    team: 'web',
  });
});

test('the versions, warn and audit are as the labels say, when they do', () => {
  const chart = newChart();
  const own = { [`${LABEL}/warn`]: 'restricted', [`${LABEL}/enforce-version`]: 'latest' };
  namespaceOf(chart, BASELINE, own);
  expect(only(chart, 'Namespace').metadata.labels).toMatchObject({ ...own, [`${LABEL}/enforce`]: 'baseline' });
});

test('an enforce label may say what the level says', () => {
  const chart = newChart();
  namespaceOf(chart, BASELINE, { [`${LABEL}/enforce`]: 'baseline' });
  expect(only(chart, 'Namespace').metadata.labels).toMatchObject({ [`${LABEL}/enforce`]: 'baseline' });
});

test('a restricted pod gets the four things that the level asks for, and nothing else', () => {
  expect(podIn(RESTRICTED, { initContainers: [{ name: 'setup', image: 'setup' }] })).toEqual({
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{ ...app, securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } }],
    initContainers: [
      {
        name: 'setup',
        image: 'setup',
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  });
});

test('the pods of a restricted Deployment get them as well', () => {
  const chart = newChart();
  const namespace = namespaceOf(chart, RESTRICTED);
  new Deployment(chart, 'web', { name: 'web', namespace, selector: { app: 'web' }, containers: [app] });
  expect(only(chart, 'Deployment').spec.template).toMatchObject({ spec: podIn(RESTRICTED, {}) });
});

test('what the program says and the level takes stays as it is', () => {
  const securityContext = { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'Localhost' } };
  const container = {
    ...app,
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL', 'KILL'] },
    },
  };
  expect(podIn(RESTRICTED, { securityContext, containers: [container] })).toEqual({
    securityContext,
    containers: [container],
  });
});

test('the props that were given are not changed', () => {
  const props = Object.freeze({ containers: [Object.freeze({ ...app })], securityContext: Object.freeze({}) });
  podIn(RESTRICTED, props);
  expect(props).toEqual({ containers: [app], securityContext: {} });
});

test.each([undefined, PRIVILEGED, BASELINE])('at the level %s nothing is added to a pod', (level) => {
  expect(podIn(level, {})).toEqual({ containers: [app] });
});

test.each([undefined, PRIVILEGED])('at the level %s a pod may ask for anything', (level) => {
  const open = { hostNetwork: true, containers: [{ ...app, securityContext: { privileged: true } }] };
  expect(podIn(level, open)).toEqual(open);
});

test('a Namespace that is made elsewhere, or a chart’s, adds and refuses nothing', () => {
  const chart = newChart('safe');
  namespaceOf(chart, RESTRICTED);
  new Pod(chart, 'pod', { name: 'web', namespace: Namespace.named('safe'), containers: [app], hostPid: true });
  expect(only(chart, 'Pod').spec).toEqual({ containers: [app], hostPID: true });
});

test('a Windows pod gets only what the API takes on Windows', () => {
  const windows = { os: { name: 'windows' } };
  expect(podIn(RESTRICTED, windows)).toEqual({
    ...windows,
    securityContext: { runAsNonRoot: true },
    containers: [app],
  });
});

test.each(refusedByBoth)('baseline and restricted refuse $field', ({ props, message }) => {
  expect(() => podIn(BASELINE, props)).toThrow(message);
  expect(() => podIn(RESTRICTED, props)).toThrow(message);
});

test.each(refusedByRestricted)('restricted refuses $field, and baseline takes it', ({ props, message }) => {
  expect(podIn(BASELINE, props)).toMatchObject({ containers: [{ name: 'app' }] });
  expect(() => podIn(RESTRICTED, props)).toThrow(message);
});

test('everything that baseline takes passes and stays as it is', () => {
  const { securityContext, volumes } = allThatBaselineTakes;
  expect(podIn(BASELINE, allThatBaselineTakes)).toMatchObject({ securityContext, volumes });
});

test('everything that restricted takes passes', () => {
  const { securityContext, containers } = allThatRestrictedTakes;
  expect(podIn(RESTRICTED, allThatRestrictedTakes)).toMatchObject({ securityContext, containers });
});

test('all that is wrong is told at once, with the Namespace, the level and the Kubernetes page', () => {
  const props = { hostNetwork: true, ...container({ privileged: true }) };
  expect(() => podIn(BASELINE, props)).toThrow(
    new Error(
      [
        'Pod "web" does not comply with the Pod Security level "baseline" of Namespace "safe":',
        '  hostNetwork is true: it must be false or left out',
        '  securityContext.privileged of container "app" is true: it must be false or left out',
        'See https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      ].join('\n'),
    ),
  );
});

test('a Deployment, whose refused pods nobody would see, is refused where it is written', () => {
  const chart = newChart();
  const annotations = { 'container.apparmor.security.beta.kubernetes.io/app': 'unconfined' };
  const props: DeploymentProps = {
    name: 'web',
    namespace: namespaceOf(chart, BASELINE),
    selector: { app: 'web' },
    containers: [app],
  };
  expect(() => new Deployment(chart, 'a', { ...props, hostIpc: true })).toThrow(
    'Deployment "web" does not comply with the Pod Security level "baseline" of Namespace "safe":\n  hostIPC is true',
  );
  expect(() => new Deployment(chart, 'b', { ...props, podAnnotations: annotations })).toThrow('is "unconfined"');
  expect(new Deployment(chart, 'c', { ...props, annotations }).apiObject.name).toBe('web');
});

test('a source of a volume that is undefined is none, as is left out', () => {
  const volumes = [{ name: 'data', emptyDir: {}, hostPath: undefined, nfs: undefined }];
  expect(podIn(BASELINE, { volumes })).toHaveProperty('volumes');
  expect(podIn(RESTRICTED, { volumes })).toHaveProperty('volumes');
});

test('capabilities that baseline takes are named, one by one', () => {
  expect(() => podIn(BASELINE, container({ capabilities: { add: ['SYS_ADMIN'] } }))).toThrow(
    'it must hold only AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP, ',
  );
});

test.each<[string, Partial<NamespaceProps>, string]>([
  [
    'an enforce label that is no level',
    { labels: { [`${LABEL}/enforce`]: 'strict' } },
    'Invalid label pod-security.kubernetes.io/enforce of Namespace "safe" "strict": one of privileged, baseline',
  ],
  ...['latest1', 'xlatest', 'v1.034', 'v1.34.1'].map((version): [string, Partial<NamespaceProps>, string] => [
    `the version ${version}`,
    { labels: { [`${LABEL}/warn-version`]: version } },
    `Invalid label pod-security.kubernetes.io/warn-version of Namespace "safe" "${version}": "latest", or a version`,
  ]),
  [
    'an enforce label that contradicts the level',
    { podSecurity: BASELINE, labels: { [`${LABEL}/enforce`]: 'restricted' } },
    'Label pod-security.kubernetes.io/enforce: "restricted" of Namespace "safe" contradicts its podSecurity "baseline"',
  ],
  [
    'a label with an unknown level',
    { labels: { [`${LABEL}/warn`]: 'strict' } },
    'Invalid label pod-security.kubernetes.io/warn of Namespace "safe" "strict": one of privileged, baseline, restricted',
  ],
  [
    'a label with an unknown version',
    { labels: { [`${LABEL}/audit-version`]: '1.34' } },
    'Invalid label pod-security.kubernetes.io/audit-version of Namespace "safe" "1.34": "latest", or a version such as "v1.34"',
  ],
])('a Namespace with %s is refused', (_, props, message) => {
  expect(() => new Namespace(newChart(), 'namespace', { name: 'safe', ...props })).toThrow(message);
});

test('a level that is none is refused at run time, for programs without types', () => {
  const podSecurity: string = 'strict';
  expect(
    // @ts-expect-error a level is one of PodSecurityLevel
    () => new Namespace(newChart(), 'namespace', { name: 'safe', podSecurity }),
  ).toThrow('Invalid podSecurity of Namespace "safe" "strict": one of privileged, baseline, restricted');
});
