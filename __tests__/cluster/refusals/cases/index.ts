import { annotations } from './annotations';
import { choices } from './choices';
import { containers } from './containers';
import { endpointLists } from './endpoint-lists';
import { ingresses } from './ingresses';
import { labels } from './labels';
import { Case } from './manifests';
import { names } from './names';
import { networkPolicies } from './network-policies';
import { nodePorts } from './node-ports';
import { references } from './references';
import { selectors } from './selectors';
import { servicePorts } from './service-ports';
import { templates } from './templates';
import { types } from './types';
import { unknownFields } from './unknown-fields';
import { values } from './values';

/** Everything that the API server is asked: what it refuses, and close to each border what it accepts. */
export const cases: readonly Case[] = [
  ...labels,
  ...annotations,
  ...selectors,
  ...names,
  ...templates,
  ...servicePorts,
  ...nodePorts,
  ...containers,
  ...ingresses,
  ...networkPolicies,
  ...references,
  ...choices,
  ...endpointLists,
  ...types,
  ...values,
  ...unknownFields,
];
