import type { ChangeEvent, ReactNode } from 'react';

interface Props {
  readonly className?: string;
  readonly onPicture: (file: File) => void;
  readonly children: ReactNode;
}

const PICTURES = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif';

/** Opens a picture from disk. */
export function PictureButton({ className = '', onPicture, children }: Props) {
  function choose(event: ChangeEvent<HTMLInputElement>): void {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after it was mended.
    event.target.value = '';
    if (file !== undefined) onPicture(file);
  }
  return (
    <label className={`button ${className}`}>
      <input type="file" className="unseen" accept={PICTURES} onChange={choose} />
      {children}
    </label>
  );
}
