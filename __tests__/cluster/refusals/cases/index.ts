import { choices } from './choices';
import { containers } from './containers';
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

/** Everything that the API server is asked: what it refuses, and close to each border what it accepts. */
export const cases: readonly Case[] = [
  ...labels,
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
  ...types,
  ...unknownFields,
];
