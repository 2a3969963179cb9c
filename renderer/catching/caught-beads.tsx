import { useTranslation } from 'react-i18next';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import './caught-beads.css';

/** The count of good photos, growing: a bead for each that is wanted, filled once there is one. */
export function CaughtBeads() {
  const { t } = useTranslation();
  const { catching, settings } = useSitting();
  const good = useStore(catching.view, (view) => view.good);
  const wanted = useStore(settings, ({ enoughGood }) => enoughGood);
  return (
    <div className="caught-beads" role="status" aria-label={t('catching.good', { count: good })}>
      {Array.from({ length: wanted }, (_, at) => (
        <span key={at} className={at < good ? 'full' : ''} aria-hidden="true" />
      ))}
    </div>
  );
}
