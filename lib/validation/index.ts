/**
 * The check as a validation plugin of the cdk8s command. In cdk8s.yaml:
 *
 *     validations:
 *       - package: ./node_modules/cdk8s-wiring/build/lib/validation
 *         version: 0.1.0
 *         class: WiringValidation
 */
export { WiringValidation } from './wiring-validation';
export type { Violation, ValidationContext, WiringValidationProperties } from './wiring-validation';
