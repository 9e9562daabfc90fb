/** Parses every document of the files in a folder with npm's yaml into plain values, and prints how many there were. */
import { parseAllDocuments } from 'yaml';
import { filesIn } from './files';

const documents = (text: string): number =>
  parseAllDocuments(text).map((document) => document.toJS() as unknown).length;

console.log(filesIn(process.argv[2]).reduce((count, { text }) => count + documents(text), 0));
