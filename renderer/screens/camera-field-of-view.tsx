import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cameraSettingsSchema } from '../../src/station/settings';

interface Props {
  readonly chosen: number | null;
  readonly onChoose: (wanted: { readonly fieldOfViewDeg: number | null }) => void;
}

const schema = cameraSettingsSchema.shape.fieldOfViewDeg;
const { minValue: min, maxValue: max } = schema.unwrap();

/** How wide the camera sees: a number of its data sheet, kept when the field is left. */
export function FieldOfViewChoice({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(chosen === null ? '' : String(chosen));
  const wanted = schema.safeParse(text.trim() === '' ? null : Number(text));

  function keep(): void {
    if (wanted.success && wanted.data !== chosen) onChoose({ fieldOfViewDeg: wanted.data });
  }

  return (
    <fieldset className="field-of-view">
      <legend>{t('cameraSettings.fieldOfView')}</legend>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <input
          type="text"
          inputMode="decimal"
          value={text}
          placeholder="°"
          aria-label={t('cameraSettings.fieldOfViewDeg')}
          aria-invalid={!wanted.success}
          aria-describedby="field-of-view-range"
          onChange={({ target }) => setText(target.value)}
          onBlur={keep}
        />
      </form>
      <button
        type="button"
        className="button"
        aria-pressed={chosen === null}
        onClick={() => {
          setText('');
          if (chosen !== null) onChoose({ fieldOfViewDeg: null });
        }}
      >
        {t('cameraSettings.unknown')}
      </button>
      <p id="field-of-view-range" role="status">
        {!wanted.success && t('cameraSettings.fieldOfViewRange', { min, max })}
      </p>
    </fieldset>
  );
}
