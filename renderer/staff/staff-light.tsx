import { LightMeter } from '../light/light-meter';
import { useSitting } from '../sitting/sitting-context';

/** How the lamps stand, as the live picture shows it. */
export const StaffLight = () => <LightMeter live={useSitting().live} />;
