const { Chart, ApiObject } = require('/work/main/node_modules/cdk8s');
module.exports = function fill(app, n) {
  for (let i = 0; i < n; i++) {
    const c = new Chart(app, `chart-${i}`, { namespace: `ns-${i % 7}` });
    const labels = { app: `app-${i}`, tier: i % 2 ? 'web' : 'back' };
    new ApiObject(c, 'deploy', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: `app-${i}`, labels }, spec: { replicas: 2, selector: { matchLabels: { app: `app-${i}` } }, template: { metadata: { labels }, spec: { containers: [{ name: 'app', image: `ghcr.io/x/app:${i}`, ports: [{ containerPort: 8080, name: 'http' }], env: [{ name: 'A', value: 'true' }] }] } } } });
    new ApiObject(c, 'svc', { apiVersion: 'v1', kind: 'Service', metadata: { name: `app-${i}` }, spec: { selector: { app: `app-${i}` }, ports: [{ port: 80, targetPort: 8080 }] } });
    new ApiObject(c, 'cm', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `app-${i}` }, data: { 'a.txt': 'hello\nworld\n', b: 'x: y' } });
  }
};
