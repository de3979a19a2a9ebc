/** How the camera stands to the screen, and what the light does. Angles in degrees. */
export type Conditions = {
  /** Width of the whole screen as a fraction of the camera's picture: 1 fills it, less is farther away. */
  scale: number;
  /** How the screen turns away: `yaw` as from a seat at the side, `pitch` as from below, `roll` as with a phone held askew. */
  tilt: { yaw?: number; pitch?: number; roll?: number };
  /** Where the middle of the screen is, as fractions of the camera's width and height. */
  centre: { x: number; y: number };
  /** Standard deviation of the blur in camera pixels: 0 is sharp, 3 badly out of focus. */
  blur: number;
  /** Standard deviation of the sensor's noise in steps of 0 to 255: 2 is a lit room, 6 a dark one. */
  noise: number;
  /** How much of its light the screen loses: 0 as shown, 1 black. */
  dim: number;
  /** Light that the room adds to everything, 0 to 255: sunlight on the projector's wall. */
  glare: number;
};

/** A good seat in a lit room, the phone held straight. */
export const goodConditions: Conditions = {
  scale: 0.9,
  tilt: {},
  centre: { x: 0.5, y: 0.5 },
  blur: 0,
  noise: 2,
  dim: 0,
  glare: 0,
};
