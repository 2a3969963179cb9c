import { useTranslation } from 'react-i18next';
import { QrCode } from './qr-code';
import './receipt.css';

/** What a person takes home: a number to read aloud, and the same number for a reader at the counter. */
export function Receipt({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  return (
    <section className="receipt" aria-label={t('receipt.title')}>
      <div className="receipt-number">
        <h2>{t('receipt.title')}</h2>
        <strong>{number}</strong>
        <p>{t('receipt.say')}</p>
      </div>
      <QrCode text={number} label={t('receipt.code', { number })} />
    </section>
  );
}
