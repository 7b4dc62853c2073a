let heard: Date | null = null;

/** When the hub last answered, for "This is what we loaded at 1:52pm today". */
export const lastHeard = (): Date | null => heard;

export function noteHeard(): void {
  heard = new Date();
}
