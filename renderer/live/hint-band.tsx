import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { countOf } from '../sitting/count';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { HintGlyph } from './hint-glyph';
import type { LiveStore } from './live-view';
import './hint-band.css';

/** The one thing to change now. */
export function HintBand({ live }: { readonly live: LiveStore }) {
  const { t } = useTranslation();
  const hint = useStore(live, (view) => view.hint);
  const good = useStore(live, (view) => view.good);
  const counts = useSelector(useSitting().actor, (snapshot) => countOf(snapshot) !== null);
  // A doubt is told while the photo waits for it to be mended.
  const holds = counts || (good && hint === 'ok');
  return (
    <div className={holds || hint === 'ok' ? 'hint-band good' : 'hint-band'}>
      <HintGlyph reason={holds ? 'ok' : hint} />
      <p role="status">{holds ? t('live.holding') : t(`reason.${hint}.hint`)}</p>
    </div>
  );
}
