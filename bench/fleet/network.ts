import { type App, objectOf } from './app';
import type { KubeObject } from './kube-object';

const SERVICE = ['v1', 'Service'] as const;

export function service(app: App): KubeObject {
  const ports = [{ name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' }];
  return objectOf(app, SERVICE, { spec: { type: 'ClusterIP', selector: { ...app.selector }, ports } });
}

export function headlessService(app: App): KubeObject {
  const ports = [{ name: 'peer', port: app.port, targetPort: app.port }];
  const spec = { clusterIP: 'None', publishNotReadyAddresses: true, selector: { ...app.selector }, ports };
  return objectOf(app, SERVICE, { spec }, '-headless');
}

export function ingress(app: App): KubeObject {
  const host = `${app.name}.${app.namespace}.example.com`;
  const backend = { service: { name: app.name, port: { name: 'http' } } };
  const made = objectOf(app, ['networking.k8s.io/v1', 'Ingress'], {
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: [host], secretName: `${app.name}-tls` }],
      rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
    },
  });
  const annotations = {
    'cert-manager.io/cluster-issuer': 'letsencrypt',
    'nginx.ingress.kubernetes.io/proxy-body-size': '16m',
    'nginx.ingress.kubernetes.io/ssl-redirect': 'true',
  };
  return { ...made, metadata: { ...made.metadata, annotations: { ...made.metadata.annotations, ...annotations } } };
}

export function networkPolicy(app: App): KubeObject {
  const sameTeam = { podSelector: { matchLabels: { 'app.kubernetes.io/part-of': app.team } } };
  const dns = {
    ports: [
      { port: 53, protocol: 'UDP' },
      { port: 53, protocol: 'TCP' },
    ],
  };
  return objectOf(app, ['networking.k8s.io/v1', 'NetworkPolicy'], {
    spec: {
      podSelector: { matchLabels: { ...app.selector } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [sameTeam], ports: [{ port: 'http', protocol: 'TCP' }] }],
      egress: [{ to: [sameTeam] }, dns],
    },
  });
}

/** An object of a kind that Kubernetes itself does not know. */
export function serviceMonitor(app: App): KubeObject {
  return objectOf(app, ['monitoring.coreos.com/v1', 'ServiceMonitor'], {
    spec: {
      selector: { matchLabels: { ...app.selector } },
      endpoints: [{ port: 'http', path: '/metrics', interval: '30s', scrapeTimeout: '10s' }],
    },
  });
}
