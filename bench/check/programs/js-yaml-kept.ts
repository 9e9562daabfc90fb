/** Parses every document of the files in a folder with js-yaml, keeps them all, and prints how many there are. */
import { loadAll } from 'js-yaml';
import { filesIn } from './files';

const documents = filesIn(process.argv[2]).map(({ text }) => loadAll(text));
console.log(documents.flat().length);
