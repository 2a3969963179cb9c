import { useSelector } from '@xstate/react';
import { useState } from 'react';
import { useSitting } from '../sitting/sitting-context';
import { answerFor, type AnswerFailure } from './answer-for';
import type { Answer } from './shift';
import { TakeResponsibility } from './take-responsibility';

/** The button by which staff answer for the photo under review. */
export function AnswerForReviewed() {
  const sitting = useSitting();
  const isDeciding = useSelector(sitting.actor, (snapshot) =>
    snapshot.matches({ step: { review: 'deciding' } }),
  );
  const [failure, setFailure] = useState<AnswerFailure | null>(null);
  const [recording, setRecording] = useState(false);

  async function take(answer: Answer): Promise<void> {
    setRecording(true);
    setFailure(await answerFor(sitting, answer));
    setRecording(false);
  }

  return (
    <TakeResponsibility
      disabled={!isDeciding || recording}
      failure={failure}
      onTake={(answer) => void take(answer)}
    />
  );
}
