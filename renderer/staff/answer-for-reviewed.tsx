import { useSelector } from '@xstate/react';
import { useSitting } from '../sitting/sitting-context';
import { answerForReviewed } from './answer-for';
import { TakeResponsibility } from './take-responsibility';

/** The button by which staff answer for the photo under review, which does not pass. */
export function AnswerForReviewed() {
  const sitting = useSitting();
  const isDeciding = useSelector(sitting.actor, (snapshot) =>
    snapshot.matches({ step: { review: 'deciding' } }),
  );
  return (
    <TakeResponsibility
      disabled={!isDeciding}
      onTake={(answer) => void answerForReviewed(sitting, answer)}
    />
  );
}
