import { IntOrString } from '../../imports/k8s';
import { PodProps, PodSecurityLevel } from '../../lib';
import { app, LABEL, podIn } from './pod-security/pod-in';
import { container } from './pod-security/refused';

const { BASELINE } = PodSecurityLevel;

/** Whether a Pod can be built in a Namespace of the level baseline. */
function isTaken(props: Partial<PodProps>, labels?: Record<string, string>): boolean {
  try {
    podIn(BASELINE, props, labels);
    return true;
  } catch {
    return false;
  }
}

test('what newer versions allow or refuse follows the version that is enforced', () => {
  const older = { [`${LABEL}/enforce-version`]: 'v1.28' };
  const sysctl = { securityContext: { sysctls: [{ name: 'net.ipv4.tcp_rmem', value: '1' }] } };
  const probe = {
    containers: [{ ...app, livenessProbe: { httpGet: { port: IntOrString.fromNumber(80), host: 'a.example' } } }],
  };
  const engine = container({ seLinuxOptions: { type: 'container_engine_t' } });
  expect(podIn(BASELINE, sysctl)).toMatchObject(sysctl);
  expect(podIn(BASELINE, engine)).toMatchObject(engine);
  expect(() => podIn(BASELINE, sysctl, older)).toThrow('is "net.ipv4.tcp_rmem"');
  expect(() => podIn(BASELINE, engine, older)).toThrow('is "container_engine_t"');
  expect(podIn(BASELINE, probe, older)).toMatchObject({ containers: [{ name: 'app' }] });
  expect(() => podIn(BASELINE, probe, { [`${LABEL}/enforce-version`]: 'latest' })).toThrow('is "a.example"');
});

test.each([
  ['v1.28', 'net.ipv4.tcp_fin_timeout', false],
  ['v1.29', 'net.ipv4.tcp_fin_timeout', true],
  ['v1.100', 'net.ipv4.tcp_rmem', true],
  ['latest', 'net.ipv4.tcp_rmem', true],
])('of the version %s, the sysctl %s is taken: %s', (version, name, expected) => {
  const labels = { [`${LABEL}/enforce-version`]: version };
  expect(isTaken({ securityContext: { sysctls: [{ name, value: '1' }] } }, labels)).toBe(expected);
});

test.each([
  ['v1.30', false],
  ['v1.31', true],
])('of the version %s, the SELinux type container_engine_t is taken: %s', (version, expected) => {
  const labels = { [`${LABEL}/enforce-version`]: version };
  expect(isTaken(container({ seLinuxOptions: { type: 'container_engine_t' } }), labels)).toBe(expected);
});

test.each([
  ['', true],
  ['runtime/default', true],
  ['localhost/web', true],
  ['runtime/defaults', false],
])('an AppArmor annotation of the value %j is taken: %s', (value, expected) => {
  expect(isTaken({ annotations: { 'container.apparmor.security.beta.kubernetes.io/app': value } })).toBe(expected);
});
