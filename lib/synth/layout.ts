import { Names, YamlOutputType } from 'cdk8s';
import { RenderedChart } from './rendering';

/** A file of objects that is to be written. */
export interface OutputFile {
  /** The folder, within the output directory; empty for the output directory itself. */
  readonly folder: string;
  /** The name, without the extension. */
  readonly name: string;
  /** The objects, in order. */
  readonly documents: readonly unknown[];
}

/** Everything that is to be written: folders, also those that stay empty, and files. Of two with one name, the later. */
export interface Layout {
  readonly folders: readonly string[];
  readonly files: readonly OutputFile[];
}

/**
 * Divides objects into files, as cdk8s does.
 *
 * @param indexed whether the order of the charts counts, and so begins their names
 */
export function divide(charts: readonly RenderedChart[], type: YamlOutputType, indexed: boolean): Layout {
  switch (type) {
    case YamlOutputType.FILE_PER_APP:
      return { folders: [], files: filePerApp(charts) };
    case YamlOutputType.FILE_PER_CHART:
      return { folders: [], files: filePerChart(charts, indexed) };
    case YamlOutputType.FILE_PER_RESOURCE:
      return { folders: [], files: filePerResource(charts) };
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return folderPerChart(charts, indexed);
    default:
      return { folders: [], files: [] };
  }
}

function filePerApp(charts: readonly RenderedChart[]): OutputFile[] {
  if (charts.length === 0) return [];
  return [{ folder: '', name: 'app', documents: charts.flatMap(documentsOf) }];
}

function filePerChart(charts: readonly RenderedChart[], indexed: boolean): OutputFile[] {
  return charts.map((chart, index) => ({
    folder: '',
    name: chartName(chart, index, indexed),
    documents: documentsOf(chart),
  }));
}

function filePerResource(charts: readonly RenderedChart[]): OutputFile[] {
  return charts
    .flatMap(documentsOf)
    .filter((document) => document !== undefined)
    .map((document) => ({ folder: '', name: resourceName(document as Named), documents: [document] }));
}

function folderPerChart(charts: readonly RenderedChart[], indexed: boolean): Layout {
  const folders = charts.map((chart, index) => chartName(chart, index, indexed));
  const files = charts.flatMap(({ objects }, index) =>
    objects.map(({ apiObject, json }) => ({
      folder: folders[index],
      name: resourceName(apiObject ?? (json as Named)),
      documents: [json],
    })),
  );
  return { folders, files };
}

function documentsOf({ objects }: RenderedChart): unknown[] {
  return objects.map(({ json }) => json);
}

function chartName({ chart }: RenderedChart, index: number, indexed: boolean): string {
  const name = Names.toDnsLabel(chart);
  return indexed ? `${index.toString().padStart(4, '0')}-${name}` : name;
}

/** What names an object, in its construct and in its JSON alike. */
interface Named {
  readonly kind: string;
  readonly metadata: { readonly name?: string };
}

function resourceName({ kind, metadata }: Named): string {
  return `${kind}.${metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}
