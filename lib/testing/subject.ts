import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { quote } from '../kubernetes/quote';
import { renderApp } from '../synth/rendering';
import { treeObjects } from '../synth/tree-objects';
import { check, type CheckResult } from '../wiring/check';
import type { Location, Reading } from '../wiring/manifest/manifest';
import { readText } from '../wiring/manifest/read-text';
import { readTree } from '../wiring/manifest/read-tree';

/**
 * Checks a construct, manifests or YAML as `WiredApp` does: what is there is everything that runs. Of a construct, the
 * whole app that it is in is looked at, and what is found is its own.
 */
export function checkSubject(subject: unknown): CheckResult {
  if (!Construct.isConstruct(subject)) return check(readManifests(subject), { world: 'closed' });
  const result = check(readTree(treeObjects(renderApp(App.of(subject)))), { world: 'closed' });
  const isOwn = ({ location }: { location: Location }): boolean => isBelow(location.constructPath, subject);
  return { ...result, findings: result.findings.filter(isOwn), unchecked: result.unchecked.filter(isOwn) };
}

/** The objects that a construct makes, or the manifests as they are given. */
export function readOwn(subject: unknown): Reading {
  if (!Construct.isConstruct(subject)) return readManifests(subject);
  const objects = renderApp(App.of(subject));
  return readTree(treeObjects(objects.filter(({ apiObject }) => isBelow(apiObject?.node.path, subject))));
}

/** Reads YAML, one manifest, or a list of them as `Testing.synth(chart)` gives it. */
function readManifests(subject: unknown): Reading {
  if (typeof subject === 'string') return readText(subject, '<text>');
  if (typeof subject !== 'object' || subject === null) {
    throw new Error(
      `${quote(subject)} cannot be checked: a construct, a manifest, a list of manifests or YAML is needed, such as a chart or Testing.synth(chart)`,
    );
  }
  const manifests: readonly unknown[] = Array.isArray(subject) ? subject : [subject];
  return readTree(manifests.map((json, index) => ({ constructPath: `manifest ${index + 1}`, json })));
}

function isBelow(path: string | undefined, construct: Construct): boolean {
  const root = construct.node.path;
  return path !== undefined && (root === '' || path === root || path.startsWith(`${root}/`));
}
