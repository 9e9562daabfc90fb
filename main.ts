import { Echo } from './lib/charts/echo';
import { FirstPod } from './lib/charts/first-pod';
import { HelloApp } from './lib/charts/hello-app';
import { helloAppImage } from './lib/charts/hello-app-image';
import { Nginx } from './lib/charts/nginx';
import { WiredApp } from './lib/constructs/wired-app';

function synthesize(step: string | undefined, image: string): void {
  const app = new WiredApp();
  if (step === 'first-pod') {
    new FirstPod(app, 'first-pod', { image });
  } else {
    new Echo(app, 'echo');
    new HelloApp(app, 'hello-app', { image });
    new Nginx(app, 'nginx');
  }
  app.synth();
}

try {
  synthesize(process.argv[2], helloAppImage(process.env.HELLO_APP_IMAGE));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
