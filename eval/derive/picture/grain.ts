import { recoloured, type Picture } from './picture';

/**
 * The picture with the noise of a sensor: it grows with the root of the light.
 * @param strength standard deviation at full light, linear
 */
export function grained(picture: Picture, strength: number, random: () => number): Picture {
  const READ = 0.02;
  const normal = () => (random() + random() + random() + random() - 2) * 1.732;
  return recoloured(picture, (_, red, green, blue) => {
    const noisy = (light: number) =>
      Math.max(0, light + strength * Math.sqrt(Math.min(1, light) + READ * READ) * normal());
    return [noisy(red), noisy(green), noisy(blue)];
  });
}
