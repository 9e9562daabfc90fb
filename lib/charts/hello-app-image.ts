/** The image of the post. It is private, so anybody else names an own one. */
const POST_IMAGE = 'repo.iris.tools/hb/hb-image:v1.0';

const HOST = '(?:[A-Za-z0-9](?:[-A-Za-z0-9.]*[A-Za-z0-9])?(?::[0-9]+)?/)?';
const PATH = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';
const REFERENCE = new RegExp(
  `^${HOST}${PATH}(?:/${PATH})*(?::[A-Za-z0-9_][-A-Za-z0-9_.]{0,127})?(?:@sha256:[a-f0-9]{64})?$`,
);

/**
 * The image of the hello app: the one given, or else the post's.
 *
 * @param given an image reference, such as `localhost/hello-app:v1`; throws when it is none
 * @see https://kubernetes.io/docs/concepts/containers/images/#image-names
 */
export function helloAppImage(given: string | undefined): string {
  if (given === undefined || given === '') return POST_IMAGE;
  if (REFERENCE.test(given)) return given;
  throw new Error(
    `Invalid HELLO_APP_IMAGE ${JSON.stringify(given)}: an image reference is needed, such as "localhost/hello-app:v1" or "${POST_IMAGE}"`,
  );
}
