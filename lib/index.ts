export * from './constructs/cluster-ip-service';
export * from './constructs/deployment';
export * from './constructs/external-pods';
export * from './constructs/load-balancer-service';
export { INamespace, Namespace, NamespaceProps } from './constructs/namespace';
export * from './constructs/node-port-service';
export * from './constructs/pod';
export * from './constructs/pod-port';
export * from './constructs/pod-security-level';
