import { useTranslation } from 'react-i18next';
import { useStore } from '../sitting/store';
import { HintGlyph } from './hint-glyph';
import type { LiveStore } from './live-view';
import './hint-band.css';

/** The one thing to change now. */
export function HintBand({ live }: { readonly live: LiveStore }) {
  const { t } = useTranslation();
  const hint = useStore(live, (view) => view.hint);
  const good = useStore(live, (view) => view.good);
  return (
    <div className={good || hint === 'ok' ? 'hint-band good' : 'hint-band'}>
      <HintGlyph reason={good ? 'ok' : hint} />
      <p role="status">{good ? t('live.holding') : t(`reason.${hint}.hint`)}</p>
    </div>
  );
}
