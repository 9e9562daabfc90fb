import * as k8s from '../../imports/k8s';

/**
 * A pod spec with what the level "restricted" asks for and the program left open. What the program says stays as it is,
 * even where it is wrong: `podSecurityViolations` tells.
 *
 * Windows pods get less, for the API refuses the Linux fields on them and the level does not ask for those.
 */
export function hardened(spec: k8s.PodSpec): k8s.PodSpec {
  const linux = !isWindows(spec);
  const { runAsNonRoot = true, seccompProfile = linux ? { type: 'RuntimeDefault' } : undefined } =
    spec.securityContext ?? {};
  const secured = { ...spec, securityContext: { ...spec.securityContext, runAsNonRoot, seccompProfile } };
  if (!linux) return secured;
  return {
    ...secured,
    containers: spec.containers.map(hardenedContainer),
    initContainers: spec.initContainers?.map(hardenedContainer),
  };
}

/** A container takes runAsNonRoot and seccompProfile from its pod; the other two exist on containers alone. */
function hardenedContainer(container: k8s.Container): k8s.Container {
  const { allowPrivilegeEscalation = false, capabilities } = container.securityContext ?? {};
  const drop = capabilities?.drop ?? ['ALL'];
  return {
    ...container,
    securityContext: {
      ...container.securityContext,
      allowPrivilegeEscalation,
      capabilities: { ...capabilities, drop },
    },
  };
}

/** Whether the pod says that it runs on Windows. */
export function isWindows(spec: k8s.PodSpec): boolean {
  return spec.os?.name === 'windows';
}
