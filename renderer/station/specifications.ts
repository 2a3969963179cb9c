import { z } from 'zod';
import { specificationSchema, type Specification } from '../../src/specification/specification';
import { askStation, readAnswer } from './request';

/** The photo specifications of this station, in the order to show them. */
export async function loadSpecifications(): Promise<readonly Specification[]> {
  const response = await askStation('/api/specifications');
  return readAnswer(response, z.array(specificationSchema));
}
