import { claimRefusals, persistentVolumeRefusals, type FindClass } from './claim';
import { emptyRefusals } from './empty';
import { immutableChanges } from './immutable';
import { podRefusals } from './pod';
import type { Refusal } from './refusal';
import { serviceRefusals } from './service';
import { serviceCidrRefusals } from './service-cidr';
import type { Transition } from './transition';
import { customResourceDefinitionRefusals, jobRefusals, statefulSetRefusals } from './workloads';

/** What depends on more than one field, by kind. */
const OF_KIND: Readonly<Record<string, (transition: Transition, findClass: FindClass) => Refusal[]>> = {
  Pod: podRefusals,
  Service: serviceRefusals,
  PersistentVolume: persistentVolumeRefusals,
  PersistentVolumeClaim: claimRefusals,
  ConfigMap: emptyRefusals,
  Secret: emptyRefusals,
  'networking.k8s.io/ServiceCIDR': serviceCidrRefusals,
  'storage.k8s.io/StorageClass': emptyRefusals,
  'apps/StatefulSet': statefulSetRefusals,
  'batch/Job': jobRefusals,
  'apiextensions.k8s.io/CustomResourceDefinition': customResourceDefinitionRefusals,
};

/** The changes that Kubernetes refuses. */
export function refusals(transition: Transition, findClass: FindClass): Refusal[] {
  const special = Object.hasOwn(OF_KIND, transition.kind) ? OF_KIND[transition.kind](transition, findClass) : [];
  return [...immutableChanges(transition), ...special];
}
