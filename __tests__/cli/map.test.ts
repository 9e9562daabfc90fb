import { command, folderOf, POD, service } from './command';

const folder = folderOf({
  'wired.yaml': `${POD}---\n${service()}`,
  'half.yaml': `${service('nobody')}---\n- 1\n`,
});

test('it says what each Service reaches', async () => {
  expect(await command(folder, 'map folder/wired.yaml')).toEqual({
    code: 0,
    stdout: `Service hb-test/my-nodeport (NodePort)
  9000/TCP (node port 31000)  ->  Pod hb-test/myapp-pod port 1322
`,
    stderr: '',
  });
});

test('as JSON it is what EndpointSlices would hold', async () => {
  const { stdout } = await command(folder, 'map --format json folder/wired.yaml');
  expect(JSON.parse(stdout)).toEqual({
    services: [
      {
        namespace: 'hb-test',
        name: 'my-nodeport',
        type: 'NodePort',
        endpoints: [
          {
            owner: { kind: 'Pod', namespace: 'hb-test', name: 'myapp-pod' },
            portName: null,
            protocol: 'TCP',
            port: 1322,
          },
        ],
      },
    ],
  });
});

test('as Mermaid it is a flowchart', async () => {
  const { code, stdout } = await command(folder, 'map --format mermaid -', { stdin: `${POD}---\n${service()}` });
  expect(code).toBe(0);
  expect(stdout).toBe(`flowchart LR
  service1["Service hb-test/my-nodeport (NodePort)"]
  pods1["Pod hb-test/myapp-pod"]
  service1 -->|"9000/TCP → 1322"| pods1
`);
});

test('what cannot be read is said beside the map, and ends with 2', async () => {
  const { code, stdout, stderr } = await command(folder, 'map folder/half.yaml');
  expect(code).toBe(2);
  expect(stdout).toMatch(/^Service hb-test\/my-nodeport /);
  expect(stderr).toMatch(/^could not check: no Kubernetes object, but a list\n {2}--> half\.yaml:\d+:1\n$/);
});

test('without Services it says so', async () => {
  expect(await command(folder, 'map -', { stdin: POD })).toEqual({
    code: 0,
    stdout: 'no Services found\n',
    stderr: '',
  });
});

test('--namespace is where Services live that name none', async () => {
  const { stdout } = await command(folder, 'map -n hb-test -', {
    stdin: `${POD}---\n${service().replace('  namespace: hb-test\n', '')}`,
  });
  expect(stdout).toContain('Pod hb-test/myapp-pod port 1322');
});
