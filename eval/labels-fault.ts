export type LabelsFaultCode =
  | 'LABELS_MISSING'
  | 'LABELS_UNREADABLE'
  | 'LABELS_COLUMN_MISSING'
  | 'LABELS_VALUE_WRONG'
  | 'LABELS_PICTURE_MISSING';

/** `labels.csv` cannot be used; `message` is one sentence, what is wrong and what to do. */
export class LabelsFault extends Error {
  readonly code: LabelsFaultCode;

  constructor(code: LabelsFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LabelsFault';
    this.code = code;
  }
}
