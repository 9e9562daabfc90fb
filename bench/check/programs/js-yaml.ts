/** Parses every document of the files in a folder with js-yaml, and prints how many there were. */
import { loadAll } from 'js-yaml';
import { filesIn } from './files';

console.log(filesIn(process.argv[2]).reduce((count, { text }) => count + loadAll(text).length, 0));
