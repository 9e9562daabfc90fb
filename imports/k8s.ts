/**
 * The typed Kubernetes 1.27 API: one class a kind, one interface a field, as `cdk8s import` generates them.
 *
 * cdk8s-plus-27 ships that very file, so this project re-exports it instead of keeping a second copy of 15,000 lines.
 * To stand on another Kubernetes version, generate a file of your own in its place (this downloads the API's schema):
 *
 *     npx cdk8s import k8s@1.27.0 --output imports
 */
export * from 'cdk8s-plus-27/lib/imports/k8s';
