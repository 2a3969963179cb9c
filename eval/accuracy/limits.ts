/** How to read the tables of `docs/accuracy.md`, a paragraph each. */
export const HOW_TO_READ = [
  '_Equal error rate_: as many compliant pictures are refused as defective ones let through, were the line put there; in square brackets the 95 % interval of Clopper and Pearson on the smaller class. It compares methods; what a person meets are the _false rejects_ (compliant pictures refused) and _misses_ (defective pictures passed) at the lines that are shipped. _Good portraits_ are compliant pictures in which nothing else is wrong either. _Doubtful_ answers are warnings: compliant + defective pictures in the band between the lines. _Not checked, frontal_: pictures of one person facing the camera of which the check could not tell.',
  '_Best published_: the best engine of FVC-onGoing, benchmark FICV-1.0, adults; a dash where nobody publishes a rate. That benchmark’s pictures are not ours: the two numbers stand side by side for the order of magnitude.',
  '_Made_: pictures derived by a program from portraits (a shadow, a lock of hair, a blur of known size), drawn, or synthetic from the start. They have an exact truth and look less varied than life. Several made of one portrait are no independent pictures, which the intervals do not know: where there are far fewer portraits than pictures, they are too narrow.',
] as const;

/** What no picture here can show; a line each. */
export const NEVER_MEASURED = [
  'Children and babies: the few in the pictures are synthetic. No rate holds for them.',
  'Medical masks, hands, toys and helpers as they come in life: those here are drawn into portraits.',
  'Glare, tint and frames on real lenses: those here are drawn.',
  'Faces too close to a wide lens: the pictures do not tell the focal length of theirs, without which nothing is judged.',
  'Kiosk cameras, their lenses and their light: the pictures come from studios, webcams and the web.',
  'Skin tones: labelled where somebody labelled them, else measured on the cheeks in even light (individual typology angle), which light and camera shift. Few people with dark skin are there.',
  'Whether an office accepts the photo: only its published rules are judged.',
] as const;

/** Labels that were looked at again and found wrong; they stand in the rates all the same. */
export const KNOWN_FAULTS = [
  'Ears called covered that can be seen, in four portraits of the test set (can_010f, can_053f, if_041, if_092), and the ears of dv_closed_119: these count as misses of `earsVisible` and are none.',
  'Plank and brick walls called `plain`: these count as false rejects of `backgroundUniformity` and are none.',
] as const;

/** Where labels and rates come from, a paragraph each. */
export const HOW_MADE = [
  'Portraits are labelled by looking; derived ones by what was done to them. A picture speaks to a check only where its label does. What nobody labelled in a portrait that is otherwise in order (one person, frontal, eyes open, even light, sharp, plain wall), such as red eyes or a stranger’s hand, is taken to be in order. Labels of `partial`, and angles within 3° beyond a limit, are in no rate; nor are derived pictures of low trust.',
  'Groups are compared by portraits (one counts as wrong where most pictures made of it are judged wrongly), with Fisher’s exact test, each against all others, at 5 in 100 for all comparisons of a table together (Bonferroni). With few pictures only gross differences show: no flag is no proof of fairness.',
  'Every number comes from the pipeline that the app runs, with every check in force. The pictures hold faces and stay out of this repository.',
] as const;
