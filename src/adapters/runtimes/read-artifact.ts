import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { InspectionOutcome, LocalArtifact, LocalFile } from '../../usecases/ports/model-runtime.ts';

/** Reads an artifact by its model file; what the disk says becomes AppError `file-unreadable`, in the words of every format. */
export async function readArtifact(
  { files: [modelFile] }: LocalArtifact,
  read: (modelFile: LocalFile) => Promise<InspectionOutcome>,
): Promise<InspectionOutcome> {
  if (modelFile === undefined) throw new AppError({ code: 'internal', message: 'The artifact has no file.' });
  try {
    return await read(modelFile);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError({
      code: 'file-unreadable',
      message: `The files of model ${quoteText(modelFile.name)} could not be read.`,
      hint: `Check that ${modelFile.path} exists and may be read.`,
      cause: error,
    });
  }
}
