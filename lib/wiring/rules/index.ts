import { changeLost } from './change-lost';
import { duplicateKey } from './duplicate-key';
import { duplicateObject } from './duplicate-object';
import { hpaTargetMissing } from './hpa-target-missing';
import { immutableChange } from './immutable-change';
import { ingressBackendMissing } from './ingress-backend-missing';
import { invalidField } from './invalid-field';
import { invalidLabel } from './invalid-label';
import { invalidName } from './invalid-name';
import { invalidPort } from './invalid-port';
import { namespaceMissing } from './namespace-missing';
import { networkPolicySelectsNothing } from './network-policy-selects-nothing';
import { nodePortDuplicate } from './node-port-duplicate';
import { nodePortOutOfRange } from './node-port-out-of-range';
import { pdbSelectsNothing } from './pdb-selects-nothing';
import { podAdopted } from './pod-adopted';
import { referenceMissing } from './reference-missing';
import type { Rule } from './rule';
import { selectorNotInTemplate } from './selector-not-in-template';
import { selectorsOverlap } from './selectors-overlap';
import { serviceSelectsNothing } from './service-selects-nothing';
import { serviceSelectsSeveralWorkloads } from './service-selects-several-workloads';
import { statefulsetServiceMissing } from './statefulset-service-missing';
import { targetPortMissing } from './target-port-missing';
import { targetPortPartial } from './target-port-partial';
import { targetPortUndeclared } from './target-port-undeclared';
import { unknownField } from './unknown-field';
import { volumeMissing } from './volume-missing';

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  changeLost,
  duplicateKey,
  duplicateObject,
  hpaTargetMissing,
  immutableChange,
  ingressBackendMissing,
  invalidField,
  invalidLabel,
  invalidName,
  invalidPort,
  namespaceMissing,
  networkPolicySelectsNothing,
  nodePortDuplicate,
  nodePortOutOfRange,
  pdbSelectsNothing,
  podAdopted,
  referenceMissing,
  selectorNotInTemplate,
  selectorsOverlap,
  serviceSelectsNothing,
  serviceSelectsSeveralWorkloads,
  statefulsetServiceMissing,
  targetPortMissing,
  targetPortPartial,
  targetPortUndeclared,
  unknownField,
  volumeMissing,
];
