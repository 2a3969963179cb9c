import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperName } from '../../src/sheet/paper';
import type { SavedPhoto } from '../../src/station/contract';
import type { SavedSheet } from '../../src/station/printing';
import { useSitting } from '../sitting/sitting-context';
import { listPrinters, makeSheet, printSheet } from '../station/printing';
import './sheet-choice.css';

/** Each size once: 3R and 4R are the same paper by other names. */
const OFFERED = ['5in', '6in', 'A4'] as const satisfies readonly PaperName[];

type Sheet =
  | { readonly state: 'none' | 'making' | 'failed' }
  | { readonly state: 'made' | 'printing' | 'printed'; readonly sheet: SavedSheet };

/** The photo several times on a paper of the person's choice, and printed where there is a printer. */
export function SheetChoice({ saved }: { readonly saved: SavedPhoto }) {
  const { t } = useTranslation();
  const { rules, journal, settings } = useSitting();
  const [paper, setPaper] = useState<PaperName | null>(null);
  const [sheet, setSheet] = useState<Sheet>({ state: 'none' });
  const [printers, setPrinters] = useState<readonly string[]>([]);

  // The one of the settings; where none is set, the only one there is.
  const [only, ...others] = printers;
  const printer = settings.get().printer ?? (others.length === 0 ? (only ?? null) : null);

  useEffect(() => {
    listPrinters().then(setPrinters, (error: unknown) => console.error(error));
  }, []);

  function fail(error: unknown): void {
    console.error(error);
    setSheet({ state: 'failed' });
  }

  async function choose(next: PaperName): Promise<void> {
    setPaper(next);
    setSheet({ state: 'making' });
    const sitting = await journal.sitting();
    const made = await makeSheet({
      photo: saved.photo,
      specification: rules.get().specification.id,
      paper: next,
      ...(sitting !== null && { sitting }),
    });
    setSheet({ state: 'made', sheet: made });
  }

  async function print(made: SavedSheet): Promise<void> {
    setSheet({ state: 'printing', sheet: made });
    await printSheet({ sheet: made.sheet, printer });
    setSheet({ state: 'printed', sheet: made });
  }

  const isBusy = sheet.state === 'making' || sheet.state === 'printing';
  return (
    <section className="sheet-choice" aria-labelledby="sheet-choice-title">
      <h2 id="sheet-choice-title">{t('finish.paper')}</h2>
      <div className="papers">
        {OFFERED.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={paper === name}
            disabled={isBusy}
            onClick={() => void choose(name).catch(fail)}
          >
            {t(`sheet.paper.${name}`)}
          </button>
        ))}
      </div>
      <p role="status">
        {sheet.state === 'making' && t('finish.making')}
        {sheet.state === 'failed' && t('finish.failed')}
        {sheet.state === 'made' && t('finish.made', { count: sheet.sheet.count })}
        {(sheet.state === 'printing' || sheet.state === 'printed') && t('finish.printing')}
      </p>
      {sheet.state === 'made' && printer !== null && (
        <button
          type="button"
          className="button"
          onClick={() => void print(sheet.sheet).catch(fail)}
        >
          {t('finish.print')}
        </button>
      )}
    </section>
  );
}
