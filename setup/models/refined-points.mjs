// Which points of the face mesh each refined output of the attention model replaces, in the order
// of the output. Source: indexes_mapping in mediapipe/modules/face_landmark/
// tensors_to_face_landmarks_with_attention.pbtxt (github.com/google-ai-edge/mediapipe, Apache-2.0).
// "Left" is the left of the picture, which in an unmirrored picture is the right of the person.

// prettier-ignore
export const LIPS = [
  61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, // lower outer
  185, 40, 39, 37, 0, 267, 269, 270, 409, // upper outer
  78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, // lower inner
  191, 80, 81, 82, 13, 312, 311, 310, 415, // upper inner
  76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306, // lower semi-outer
  184, 74, 73, 72, 11, 302, 303, 304, 408, // upper semi-outer
  62, 96, 89, 179, 86, 15, 316, 403, 319, 325, 292, // lower semi-inner
  183, 42, 41, 38, 12, 268, 271, 272, 407, // upper semi-inner
];

// prettier-ignore
export const LEFT_EYE_CONTOUR = [
  33, 7, 163, 144, 145, 153, 154, 155, 133, // lower
  246, 161, 160, 159, 158, 157, 173, // upper
];

// prettier-ignore
export const LEFT_EYE = [
  ...LEFT_EYE_CONTOUR,
  130, 25, 110, 24, 23, 22, 26, 112, 243, // second halo, lower
  247, 30, 29, 27, 28, 56, 190, // second halo, upper
  226, 31, 228, 229, 230, 231, 232, 233, 244, // third halo, lower
  113, 225, 224, 223, 222, 221, 189, // third halo, upper
  35, 124, 46, 53, 52, 65, // fourth halo, upper: inner contour of the brow
  143, 111, 117, 118, 119, 120, 121, 128, 245, // fifth halo, lower
  156, 70, 63, 105, 66, 107, 55, 193, // fifth halo, upper: outer contour of the brow
];

// prettier-ignore
export const RIGHT_EYE_CONTOUR = [
  263, 249, 390, 373, 374, 380, 381, 382, 362, // lower
  466, 388, 387, 386, 385, 384, 398, // upper
];

// prettier-ignore
export const RIGHT_EYE = [
  ...RIGHT_EYE_CONTOUR,
  359, 255, 339, 254, 253, 252, 256, 341, 463, // second halo, lower
  467, 260, 259, 257, 258, 286, 414, // second halo, upper
  446, 261, 448, 449, 450, 451, 452, 453, 464, // third halo, lower
  342, 445, 444, 443, 442, 441, 413, // third halo, upper
  265, 353, 276, 283, 282, 295, // fourth halo, upper: inner contour of the brow
  372, 340, 346, 347, 348, 349, 350, 357, 465, // fifth halo, lower
  383, 300, 293, 334, 296, 336, 285, 417, // fifth halo, upper: outer contour of the brow
];

/** Centre, right, top, left, bottom of each iris: the points beyond the 468 of the mesh. */
export const LEFT_IRIS = [468, 469, 470, 471, 472];
export const RIGHT_IRIS = [473, 474, 475, 476, 477];
