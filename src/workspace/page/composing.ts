// Keys pressed while Japanese is being converted belong to the input method.

/** Is this key part of a composition? Safari reports the Enter that ends one only by key code 229. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
