import { useTranslation } from 'react-i18next';
import { LENS_EDGES, type CompanionSettings } from '../../src/companion/companion-settings';

interface Props {
  readonly settings: CompanionSettings;
  readonly onChange: (change: Partial<CompanionSettings>) => void;
}

/** Steps of the place along the edge: a twentieth of it. */
const STEP = 0.05;

/** Where the camera's lens is, seen from the child's screen. */
export function LensChoice({ settings, onChange }: Props) {
  const { t } = useTranslation();
  const percent = Math.round(100 * settings.lensAlong);
  return (
    <div className="lens-choice">
      <fieldset>
        <legend className="unseen">{t('companion.edges')}</legend>
        {LENS_EDGES.map((edge) => (
          <label key={edge}>
            <input
              type="radio"
              name="companion-edge"
              className="unseen"
              checked={edge === settings.lensEdge}
              onChange={() => onChange({ lensEdge: edge })}
            />
            {t(`companion.edge.${edge}`)}
          </label>
        ))}
      </fieldset>
      <label className="along">
        {t('companion.along')}
        <input
          type="range"
          min={0}
          max={1}
          step={STEP}
          value={settings.lensAlong}
          aria-valuetext={t('companion.alongAt', { percent })}
          onChange={(event) => onChange({ lensAlong: event.target.valueAsNumber })}
        />
        <output>{percent} %</output>
      </label>
    </div>
  );
}
