import { linesOf } from './fixture';

const RULE = 'invalid-field';

test('the type of a Service says what else it has', () => {
  expect(linesOf(RULE, 'services')).toEqual([
    '6 error spec.type: Invalid type "Nodeport": one of ClusterIP, NodePort, LoadBalancer, ExternalName (spec.type of Service misspelt)',
    '16 error spec.clusterIP: Invalid clusterIP "None": a NodePort needs an address (spec.clusterIP of Service headless)',
    '24 error spec.externalName: No externalName: lower-case letters, digits, "-" and "." only, 1 to 253 of them, each part between dots starting and ending with a letter or a digit (spec.externalName of Service elsewhere)',
    '32 error spec.externalTrafficPolicy: Invalid externalTrafficPolicy "Local": only a NodePort or a LoadBalancer has one (spec.externalTrafficPolicy of Service inside)',
  ]);
});

test('fields that exclude or need each other are told so', () => {
  expect(linesOf(RULE, 'others')).toEqual([
    '7 error spec.maxUnavailable: minAvailable and maxUnavailable: one of the two, not both (spec.maxUnavailable of PodDisruptionBudget web)',
    '20 error spec.ingress[0].from[0]: Invalid peer: an ipBlock stands alone, without selectors (spec.ingress[0].from[0] of NetworkPolicy web)',
    '32 error spec.rules[0].http.paths[0].path: Invalid path "web": it starts with "/", and holds no "//", no part "." or ".." and no "%2f" (spec.rules[0].http.paths[0].path of Ingress web)',
    '34 error spec.rules[0].http.paths[0].backend: Invalid backend: a Service or a resource is needed (spec.rules[0].http.paths[0].backend of Ingress web)',
    '42 error spec.scaleTargetRef.apiVersion: No apiVersion: the group and the version of the target, such as "apps/v1" (spec.scaleTargetRef.apiVersion of HorizontalPodAutoscaler web)',
  ]);
});

test('a workload has a template', () => {
  expect(linesOf(RULE, 'without-a-template')).toEqual([
    '5 error spec.template: No template: a workload needs one, with the labels and the spec of its pods (spec.template of Deployment web)',
  ]);
});

test('so has one of the versions before apps/v1, which need no selector', () => {
  expect(linesOf(RULE, 'old-versions')).toEqual([
    '34 error spec.template: No template: a workload needs one, with the labels and the spec of its pods (spec.template of DaemonSet without)',
  ]);
});
