/** The check as a library: `check(readText(yaml, 'web.yaml'))`. */
export * from './check';
export * from './finding';
export { expandObject, joinReadings, MADE_ELSEWHERE } from './manifest/expand-object';
export * from './manifest/manifest';
export { readPaths, type TextReader } from './manifest/read-paths';
export { readText } from './manifest/read-text';
export { readTree, type TreeObject } from './manifest/read-tree';
export { Model, type ModelOptions, type World } from './model/model';
export * from './model/service-map';
export type { WorkloadKind } from './model/workload-kinds';
export { checkJson, mapJson } from './report/json';
export { checkText } from './report/text';
export { RULES } from './rules';
export type { Rule } from './rules/rule';
