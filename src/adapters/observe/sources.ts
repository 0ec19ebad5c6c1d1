import type { SourceReading } from '../../domain/observe/source-reading.ts';
import type { SourceQuestion } from '../../usecases/ports/window-source.ts';
import { dispatchSource } from './dispatch-source.ts';
import { fileSource } from './file-source.ts';
import { gatewaySource } from './gateway-source.ts';
import { pushSource } from './push-source.ts';
import { prometheusSource } from './prometheus-source.ts';
import type { SourceAccess, SourceKind, WindowSourceRecord } from './window-source.ts';

/** Everywhere that windows come from. After a change here: `npm run generate`. */
export const WINDOW_SOURCES: { readonly [Kind in SourceKind]: WindowSourceRecord<Kind> } = {
  gateway: gatewaySource,
  prometheus: prometheusSource,
  file: fileSource,
  dispatch: dispatchSource,
  push: pushSource,
};

export function readWindowSource(question: SourceQuestion, access: SourceAccess): Promise<SourceReading> {
  const { source } = question;
  switch (source.kind) {
    case 'gateway':
      return WINDOW_SOURCES.gateway.read(source, question, access);
    case 'prometheus':
      return WINDOW_SOURCES.prometheus.read(source, question, access);
    case 'file':
      return WINDOW_SOURCES.file.read(source, question, access);
    case 'dispatch':
      return WINDOW_SOURCES.dispatch.read(source, question, access);
    case 'push':
      return WINDOW_SOURCES.push.read(source, question, access);
  }
}
