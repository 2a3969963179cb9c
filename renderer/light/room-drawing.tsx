import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LightAdvice } from '../../src/light/light-reading';

interface Props {
  /** What to do; null: nothing. */
  readonly advice: LightAdvice | null;
  /** Where a shadow lies on the wall, as staff see it. */
  readonly shadow: 'left' | 'right' | null;
}

type Place = 'left' | 'right' | 'wall' | 'chair' | 'window';
/** Where the thing goes: to the person, from them, or it stays where it is. */
type Way = 'to' | 'from' | 'stays';

/** What each advice marks, and where it has to go. */
const MARKED: Readonly<
  Record<LightAdvice, { readonly places: readonly Place[]; readonly way: Way }>
> = {
  drawCurtain: { places: ['window'], way: 'stays' },
  whiteLampsOnly: { places: ['left', 'right'], way: 'stays' },
  leftCloser: { places: ['left'], way: 'to' },
  rightCloser: { places: ['right'], way: 'to' },
  leftAway: { places: ['left'], way: 'from' },
  rightAway: { places: ['right'], way: 'from' },
  bothCloser: { places: ['left', 'right'], way: 'to' },
  bothAway: { places: ['left', 'right'], way: 'from' },
  lowerLamps: { places: ['left', 'right'], way: 'stays' },
  raiseLamps: { places: ['left', 'right'], way: 'stays' },
  wallLightDown: { places: ['wall'], way: 'stays' },
  wallLightOn: { places: ['wall'], way: 'stays' },
  evenWall: { places: ['wall'], way: 'stays' },
  chairFromWall: { places: ['chair'], way: 'from' },
};

/**
 * The room from above, as staff stand in it: the wall far away, the camera before them. What has to be
 * changed has a ring, an arrow and a word.
 */
export function RoomDrawing({ advice, shadow }: Props) {
  const { t } = useTranslation();
  const { places, way } = advice === null ? { places: [], way: 'stays' as const } : MARKED[advice];
  const word = advice === null ? '' : t(`light.mark.${advice}`);
  const marks = (place: Place): boolean => places.includes(place);
  return (
    <svg
      viewBox="0 0 360 236"
      className="room-drawing"
      role="img"
      aria-label={t('light.room.drawing')}
    >
      <rect className="floor" x="4" y="20" width="352" height="212" rx="10" />
      <rect
        className={marks('wall') ? 'wall marked' : 'wall'}
        x="40"
        y="10"
        width="280"
        height="14"
      />
      <text className="name" x="46" y="44">
        {t('light.room.wall')}
      </text>
      {shadow !== null && (
        <ellipse className="shadow" cx={shadow === 'left' ? 146 : 214} cy="24" rx="30" ry="9" />
      )}
      {marks('wall') && <Word x={180} y={46} word={word} />}
      {marks('window') && (
        <g>
          <path className="window" d="M16 62v70M24 62v70M16 97h8" />
          <path className="curtain" d="M33 62q6 9 0 18t0 18 0 18 0 16" />
          <ellipse className="ring" cx="29" cy="97" rx="21" ry="46" />
          <Word x={78} y={70} word={word} />
        </g>
      )}
      <path className="beam" d="M71 132 98 161 190 104 162 66zM289 132 262 161 170 104 198 66z" />
      <Person marked={marks('chair')} />
      {marks('chair') && (
        <>
          <Arrow x={180} y={108} turnDeg={90} />
          <Word x={236} y={128} word={word} />
        </>
      )}
      {(['left', 'right'] as const).map((side) => (
        <Lamp key={side} side={side} marked={marks(side)} way={way} word={word}>
          {t(`light.room.${side}Lamp`)}
        </Lamp>
      ))}
      <path className="camera" d="M166 190h28v18h-28zM173 190l3-7h8l3 7z" />
      <text className="name middle" x="180" y="226">
        {t('light.room.camera')}
      </text>
    </svg>
  );
}

/** Head and shoulders in the chair, the nose towards the camera. */
function Person({ marked }: { readonly marked: boolean }) {
  return (
    <g className="person">
      <rect className="chair" x="152" y="52" width="56" height="44" rx="8" />
      <ellipse className="shoulders" cx="180" cy="76" rx="32" ry="14" />
      <path
        className="head"
        d="M180 62a15 16 0 0 1 15 16c0 8-6 14-11 15l-4 6-4-6c-5-1-11-7-11-15a15 16 0 0 1 15-16z"
      />
      {marked && <circle className="ring" cx="180" cy="78" r="42" />}
    </g>
  );
}

interface LampProps {
  readonly side: 'left' | 'right';
  readonly marked: boolean;
  readonly way: Way;
  readonly word: string;
  readonly children: ReactNode;
}

/** Drawn on the left and mirrored: its head at (84, 148), turned to the person. */
function Lamp({ side, marked, way, word, children }: LampProps) {
  const x = (left: number): number => (side === 'left' ? left : 360 - left);
  const mirrored = side === 'left' ? undefined : 'translate(360 0) scale(-1 1)';
  return (
    <g>
      <g transform={mirrored}>
        <path className="lamp" d="M69 134 96 163 87 167 65 143z" />
        <circle className="bulb" cx="72" cy="158" r="7" />
        {marked && <circle className="ring" cx="78" cy="151" r="30" />}
        {marked && way !== 'stays' && (
          <Arrow
            x={way === 'to' ? 118 : 50}
            y={way === 'to' ? 122 : 172}
            turnDeg={way === 'to' ? -37 : 143}
          />
        )}
      </g>
      <text className="name middle" x={x(64)} y="208">
        {children}
      </text>
      {marked && <Word x={x(52)} y={112} word={word} />}
    </g>
  );
}

const Arrow = ({ x, y, turnDeg }: Readonly<Record<'x' | 'y' | 'turnDeg', number>>) => (
  <path
    className="arrow"
    transform={`translate(${String(x)} ${String(y)}) rotate(${String(turnDeg)})`}
    d="M-20-7H4v-10L26 0 4 17V7h-24z"
  />
);

const Word = ({
  x,
  y,
  word,
}: {
  readonly x: number;
  readonly y: number;
  readonly word: string;
}) => (
  <text className="word" x={x} y={y}>
    {word}
  </text>
);
